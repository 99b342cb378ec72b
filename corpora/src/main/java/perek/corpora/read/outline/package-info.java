/// A document as a whole: the numbers of its sections as its own contents list gives them, and the
/// line in which it states its standing. Works on blocks, whatever format they came from.
@NullMarked
package perek.corpora.read.outline;

import org.jspecify.annotations.NullMarked;
