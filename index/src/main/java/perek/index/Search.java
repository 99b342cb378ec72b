package perek.index;

import perek.index.search.Tuning;

/// What is looked for.
///
/// @param text as the user wrote it; any text is allowed, of a very long one the beginning counts
/// @param k hits at most, from 1 to 100
/// @param tuning how what is found is weighed
public record Search(String text, int k, Tuning tuning) {

  /// Most hits of one search.
  public static final int DEPTH = 100;

  public Search {
    if (k < 1 || k > DEPTH)
      throw new IllegalArgumentException("k is " + k + ", must be from 1 to " + DEPTH);
  }

  /// A search as Perek weighs it.
  public Search(String text, int k) {
    this(text, k, Tuning.DEFAULT);
  }
}
