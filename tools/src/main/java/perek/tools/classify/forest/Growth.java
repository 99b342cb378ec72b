package perek.tools.classify.forest;

/// How a forest is grown.
///
/// @param trees how many
/// @param leastLeaf samples that a leaf holds at least
/// @param share of the features that are tried at each split, 0 to 1
/// @param seed of all chance
public record Growth(int trees, int leastLeaf, double share, long seed) {

  public Growth {
    if (trees < 1 || leastLeaf < 1 || !(share > 0 && share <= 1))
      throw new IllegalArgumentException(
          "%d trees, %d samples in a leaf, share %s: at least 1, 1, and above 0 up to 1"
              .formatted(trees, leastLeaf, share));
  }

  /// The same with other chance.
  public Growth seeded(long other) {
    return new Growth(trees, leastLeaf, share, other);
  }

  /// The same with other trees.
  public Growth of(int otherTrees) {
    return new Growth(otherTrees, leastLeaf, share, seed);
  }
}
