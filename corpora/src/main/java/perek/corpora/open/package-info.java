/// The front door: a folder or file in, readings out.
///
/// [perek.corpora.open.Readers] walks, recognises each file by what it holds, has it read by its
/// format, decides which document it is (from the metadata beside it, from the table of published
/// standards, from its front page), and cuts it into passages. What cannot be read is named, and
/// the rest goes on.
@NullMarked
package perek.corpora.open;

import org.jspecify.annotations.NullMarked;
