package perek.tools.classify.feature;

/// The flux itself on a grid, scaled as a model of somebody else wants it.
///
/// @param coarsest widest pixel that is taken, Angstrom
/// @param missing share of bins that may be missing
public record ScaledRecipe(String name, Grid grid, Scale scale, double coarsest, double missing)
    implements Recipe {

  /// What flux is brought to.
  public enum Scale {
    /// As it is in the file.
    NONE,
    /// Divided by its greatest value.
    MAX,
    /// Divided by its mean.
    MEAN,
    /// Mean 0 and standard deviation 1.
    STANDARD
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public double blur() {
    return 0;
  }

  @Override
  public int size() {
    return grid.count();
  }

  @Override
  public void features(float[] flux, float[] out) {
    double mean = 0;
    double square = 0;
    double max = Double.NEGATIVE_INFINITY;
    for (float f : flux) {
      mean += f / (double) flux.length;
      max = Math.max(max, f);
    }
    for (float f : flux) square += (f - mean) * (f - mean) / flux.length;
    double zero = scale == Scale.STANDARD ? mean : 0;
    double unit =
        switch (scale) {
          case NONE -> 1;
          case MAX -> max;
          case MEAN -> mean;
          case STANDARD -> Math.sqrt(square);
        };
    if (!(Math.abs(unit) > 0))
      throw new IllegalArgumentException(
          "its flux cannot be scaled: its %s is 0"
              .formatted(scale == Scale.MAX ? "maximum" : "mean"));
    for (int i = 0; i < flux.length; i++) out[i] = (float) ((flux[i] - zero) / unit);
  }

  @Override
  public double wavelength(int feature) {
    return grid.at(feature);
  }

  @Override
  public String meaning(int feature) {
    return "flux";
  }
}
