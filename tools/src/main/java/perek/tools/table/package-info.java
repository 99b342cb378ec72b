/// Tables that lie on disk, asked about without a service: columns, filter, sorting, statistics,
/// the column a word means, and other formats (VOTable, FITS, CSV, ECSV by STIL). A VOTable is read
/// by [perek.tools.votable], never by STIL's own parser, which would fetch what a document points
/// to.
@NullMarked
package perek.tools.table;

import org.jspecify.annotations.NullMarked;
