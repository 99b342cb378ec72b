/// One reader a format, from bytes to [perek.corpora.read.Block]s, and one way from blocks to
/// passages for all of them.
@NullMarked
package perek.corpora.read;

import org.jspecify.annotations.NullMarked;
