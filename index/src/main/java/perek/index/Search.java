package perek.index;

/// What is looked for.
///
/// @param text as the user wrote it; any text is allowed, of a very long one the beginning counts
/// @param k hits at most, from 1 to 100
public record Search(String text, int k) {

  /// Hits are taken from the best of this many by text and as many by vectors.
  public static final int DEPTH = 100;

  public Search {
    if (k < 1 || k > DEPTH)
      throw new IllegalArgumentException("k is " + k + ", must be from 1 to " + DEPTH);
  }
}
