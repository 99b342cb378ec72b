/// How documents and vectors get into the two indices on disk, one process at a time, and how
/// damage is found.
@NullMarked
package perek.index.writing;

import org.jspecify.annotations.NullMarked;
