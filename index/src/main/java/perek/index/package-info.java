/// Finds passages: Lucene text and vectors side by side, fused into one ranking.
@NullMarked
package perek.index;

import org.jspecify.annotations.NullMarked;
