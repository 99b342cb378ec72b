package perek.tools.rv.profile;

/// The error of a velocity by the photons in a CCF.
public final class PhotonNoise {

  private PhotonNoise() {}

  /// Bouchy et al. 2001, applied to the CCF: steep values weigh most. Values nearer to each other
  /// than a hole is wide share photons, so that the error grows by the root of hole over step.
  ///
  /// @param values of the CCF
  /// @param variance of each value
  /// @param stepKms of the grid
  /// @param holeKms width of the holes of the mask
  /// @return km/s
  public static double kms(double[] values, double[] variance, double stepKms, double holeKms) {
    double sum = 0;
    for (int i = 1; i < values.length - 1; i++) {
      double slope = (values[i + 1] - values[i - 1]) / (2 * stepKms);
      if (variance[i] > 0) sum += slope * slope / variance[i];
    }
    return Math.sqrt(Math.max(1, holeKms / stepKms) / sum);
  }
}
