/// Tests of the parser with whatever text may come.
@NullMarked
package perek.tools.adql.parse;

import org.jspecify.annotations.NullMarked;
