/// How the values of a column are spread.
@NullMarked
package perek.tools.table.histogram;

import org.jspecify.annotations.NullMarked;
