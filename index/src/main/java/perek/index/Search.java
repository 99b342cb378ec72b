package perek.index;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import perek.index.filter.Filter;
import perek.index.search.Tuning;

/// What is looked for.
///
/// @param text as the user wrote it; any text is allowed, of a very long one the beginning counts
/// @param k hits at most, from 1 to 100
/// @param tuning how what is found is weighed
/// @param revoked phrases for which the glossary is to add nothing, words that are not misspelt,
///   and words that say no filter
/// @param filter that the passages must fulfil, besides those that the text says
public record Search(String text, int k, Tuning tuning, Set<String> revoked, Filter filter) {

  /// Most hits of one search.
  public static final int DEPTH = 100;

  public Search {
    if (k < 1 || k > DEPTH)
      throw new IllegalArgumentException("k is " + k + ", must be from 1 to " + DEPTH);
    revoked =
        revoked.stream()
            .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// A search as Perek weighs it.
  public Search(String text, int k) {
    this(text, k, Tuning.DEFAULT);
  }

  /// A search with all that the glossary adds.
  public Search(String text, int k, Tuning tuning) {
    this(text, k, tuning, Set.of());
  }

  /// A search without a filter but those that the text says.
  public Search(String text, int k, Tuning tuning, Set<String> revoked) {
    this(text, k, tuning, revoked, Filter.NONE);
  }
}
