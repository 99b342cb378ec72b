package perek.tools.classify.feature;

import java.util.Arrays;

/// How fluxes on a grid become features. Immutable, safe for many threads.
public sealed interface Recipe permits ContinuumRecipe, LineRecipe, ScaledRecipe, StarRecipe {

  /// What it is called in a model.
  String name();

  /// Raised whenever the same flux gives other features.
  int version();

  Grid grid();

  /// The widest pixel that is taken, Angstrom: coarser spectra lack the lines.
  double coarsest();

  /// The share of bins that may be missing.
  double missing();

  /// The Gaussian sigma by which a finer spectrum is blurred first, Angstrom; 0 for not at all.
  double blur();

  /// Number of features.
  int size();

  /// @param flux on the grid, all finite
  /// @param out receives the features
  void features(float[] flux, float[] out);

  /// The wavelength that a feature stands on, Angstrom; NaN for one of the whole profile.
  double wavelength(int feature);

  /// In words, such as `flux over continuum` or `slope`.
  String meaning(int feature);

  /// The same features for the same flux.
  default boolean same(String otherName, int otherVersion) {
    return name().equals(otherName) && version() == otherVersion;
  }

  /// The features of many, which cost less of each where the recipe can do so; not one digit
  /// differs.
  ///
  /// @param fluxes on the grid, all finite
  default float[][] of(float[][] fluxes) {
    return Arrays.stream(fluxes).map(this::of).toArray(float[][]::new);
  }

  /// The features of one.
  default float[] of(float[] flux) {
    float[] out = new float[size()];
    features(flux, out);
    return out;
  }
}
