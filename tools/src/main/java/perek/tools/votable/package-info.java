/// VOTable as services send it (IVOA VOTable 1.4, DALI 1.1 section 4.4), read row by row.
///
/// STIL decodes the rows in TABLEDATA, BINARY and BINARY2; what stands around them (status, notes,
/// service descriptors, declared parameters) is read here, because it decides whether the rows can
/// be trusted: QUERY_STATUS is heeded before and after the table, and a document that breaks off
/// gives the rows so far, marked as partial. Memory is bounded by [ReadLimits] whatever the file's
/// size.
@NullMarked
package perek.tools.votable;

import org.jspecify.annotations.NullMarked;
