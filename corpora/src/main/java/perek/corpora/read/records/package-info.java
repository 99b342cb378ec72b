/// Files of records: each record is a document of its own, with what a citation needs.
@NullMarked
package perek.corpora.read.records;

import org.jspecify.annotations.NullMarked;
