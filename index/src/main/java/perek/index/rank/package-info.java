/// The second stage of a search: what the first one found is ranked by more than its two scores,
/// and asked for again where that finds more.
@NullMarked
package perek.index.rank;

import org.jspecify.annotations.NullMarked;
