/// Tests of words and names.
@NullMarked
package perek.tools.adql.text;

import org.jspecify.annotations.NullMarked;
