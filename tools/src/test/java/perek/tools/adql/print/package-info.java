/// Tests of the layout of queries.
@NullMarked
package perek.tools.adql.print;

import org.jspecify.annotations.NullMarked;
