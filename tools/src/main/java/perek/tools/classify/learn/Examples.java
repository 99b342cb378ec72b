package perek.tools.classify.learn;

import java.util.List;

/// Examples of one set, and what was left out of them.
///
/// @param list usable ones
/// @param problems what was left out or is doubtful, by name, a sentence each
/// @param words what they are, for the card of a model
public record Examples(List<Example> list, List<String> problems, String words) {

  public Examples {
    list = List.copyOf(list);
    problems = List.copyOf(problems);
  }

  /// A fold for a star that has none, the same everywhere.
  static int fold(String star) {
    return Math.floorMod(star.hashCode(), FOLDS);
  }

  /// Folds of a cross-validation.
  public static final int FOLDS = 5;
}
