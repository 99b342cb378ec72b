/// The two legs of a search, text and vectors, each over one Lucene searcher, and their fusion.
@NullMarked
package perek.index.search;

import org.jspecify.annotations.NullMarked;
