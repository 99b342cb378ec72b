/// Narrows a search to some documents: what a filter is, how it is read from a question, and the
/// fields of the index that it asks.
@NullMarked
package perek.index.filter;

import org.jspecify.annotations.NullMarked;
