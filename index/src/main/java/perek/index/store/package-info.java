/// How the index lies on disk: two Lucene indices in one folder, `text` with a document a passage
/// and one a unit, `vectors` with a document a passage hash; what a commit says of itself, and who
/// reads what.
@NullMarked
package perek.index.store;

import org.jspecify.annotations.NullMarked;
