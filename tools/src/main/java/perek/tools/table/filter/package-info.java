/// Conditions on the rows of a table, as people write them.
@NullMarked
package perek.tools.table.filter;

import org.jspecify.annotations.NullMarked;
