/// Searches of collections far larger than the starter notes, beside other programs that search.
/// The collections are made once, below `cache/bench` of the home: real abstracts, repeated with
/// variation, and vectors near real ones. One class knows Lucene, to compare its forms of vectors.
@NullMarked
package perek.bench.scale;

import org.jspecify.annotations.NullMarked;
