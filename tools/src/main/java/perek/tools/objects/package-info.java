/// One search for each object of a list, such as a table of stars, at one service or several (the
/// protocols of [perek.tools.everywhere]).
@NullMarked
package perek.tools.objects;

import org.jspecify.annotations.NullMarked;
