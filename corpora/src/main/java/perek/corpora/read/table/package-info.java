/// Tables, whatever the format they come from: rows of cells to one block, and separated values
/// (RFC 4180, and its relatives with other separators) to rows.
@NullMarked
package perek.corpora.read.table;

import org.jspecify.annotations.NullMarked;
