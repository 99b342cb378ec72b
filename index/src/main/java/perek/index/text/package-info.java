/// From text to terms: how passages and questions are cut into words, identifiers and exact tokens.
/// Nothing here parses a query language, so no input can break a search.
@NullMarked
package perek.index.text;

import org.jspecify.annotations.NullMarked;
