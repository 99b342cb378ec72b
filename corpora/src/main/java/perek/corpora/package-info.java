/// What can be read: documents, their passages, and where they come from.
///
/// A file (or one record of a file) is read into a [perek.corpora.Reading]: its passages in reading
/// order, each carrying the [perek.corpora.Document] it may be cited as. Nothing here knows the
/// index, the tools or the assistant.
@NullMarked
package perek.corpora;

import org.jspecify.annotations.NullMarked;
