package perek.tools.classify.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import perek.tools.classify.feature.Recipe;
import perek.tools.classify.feature.Recipes;

/// What spectra are told apart by.
public enum Task {
  /// Type of a star in the MK system.
  MK(Recipes.STAR, true, List.of("O", "B", "A", "F", "G", "K", "M")),
  /// Profile of H-alpha.
  HALPHA(Recipes.H_ALPHA, false, List.of("absorption", "single-peak", "double-peak")),
  /// Kind of object.
  OBJECTS(Recipes.OBJECT, false, List.of("star", "galaxy", "quasar"));

  private final Recipe recipe;
  private final boolean ordered;
  private final List<String> labels;

  Task(Recipe recipe, boolean ordered, List<String> labels) {
    this.recipe = recipe;
    this.ordered = ordered;
    this.labels = labels;
  }

  public Recipe recipe() {
    return recipe;
  }

  /// Whether neighbours in the list of labels are neighbours in the sky.
  public boolean ordered() {
    return ordered;
  }

  public List<String> labels() {
    return labels;
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
