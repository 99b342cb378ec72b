package perek.tools.classify.feature;

import java.util.List;

/// The recipes that this version of Perek knows.
public final class Recipes {

  /// Types of stars: 3833 to 7393 Angstrom in air, which MILES, STELIB, SDSS and LAMOST all cover.
  public static final StarRecipe STAR =
      new StarRecipe("star", 2, new Grid(3833, 4, 891, false), 6, .04, 51, 151);

  /// Profiles of H-alpha: the window of Skoda, Podsztavek and Tvrdik 2020 (A&A 643, A122), whose
  /// blur is that of LAMOST.
  public static final Recipe H_ALPHA =
      new LineRecipe("h-alpha", 1, new Grid(6519, 213. / 139, 140, true), 2.2, .32, 1.8, 30);

  /// Kinds of objects, as observed: 3900 to 8700 Angstrom in vacuum.
  public static final Recipe OBJECT =
      new ContinuumRecipe("object", 1, new Grid(3903, 6, 800, true), 12, .06, 75, -.5f, 6);

  private static final List<Recipe> ALL = List.of(STAR, H_ALPHA, OBJECT);

  private Recipes() {}

  /// @throws IllegalArgumentException where this version of Perek prepares spectra in another way
  public static Recipe of(String name, int version) {
    return ALL.stream()
        .filter(recipe -> recipe.same(name, version))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the model wants spectra prepared by '%s' version %d; this Perek has %s: train it again"
                    .formatted(
                        name,
                        version,
                        ALL.stream().map(r -> "'" + r.name() + "' " + r.version()).toList())));
  }
}
