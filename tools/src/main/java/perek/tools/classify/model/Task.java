package perek.tools.classify.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import perek.tools.classify.feature.Recipe;
import perek.tools.classify.feature.Recipes;

/// What spectra are told apart by.
public enum Task {
  /// Type of a star in the MK system.
  MK,
  /// Profile of H-alpha.
  HALPHA,
  /// Kind of object.
  OBJECTS;

  public Recipe recipe() {
    return switch (this) {
      case MK -> Recipes.STAR;
      case HALPHA -> Recipes.H_ALPHA;
      case OBJECTS -> Recipes.OBJECT;
    };
  }

  /// Whether neighbours in the list of labels are neighbours in the sky.
  public boolean ordered() {
    return this == MK;
  }

  public List<String> labels() {
    return switch (this) {
      case MK -> List.of("O", "B", "A", "F", "G", "K", "M");
      case HALPHA -> List.of("absorption", "single-peak", "double-peak");
      case OBJECTS -> List.of("star", "galaxy", "quasar");
    };
  }

  /// In small letters, as a line and a model name it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException for another word
  public static Task of(String word) {
    return Arrays.stream(values())
        .filter(task -> task.word().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + word + "' is no task: there are mk, halpha and objects"));
  }
}
