package perek.index.filter;

import org.jspecify.annotations.Nullable;

/// Words of a question that say a filter.
///
/// @param start of the first word in the question
/// @param end of the last word
/// @param stays whether the words are searched for as well
/// @param filter null where it is ignored
/// @param ignored why it is, or what of it; null where nothing is
record Span(int start, int end, boolean stays, @Nullable Filter filter, @Nullable String ignored) {

  boolean meets(Span other) {
    return start < other.end && other.start < end;
  }
}
