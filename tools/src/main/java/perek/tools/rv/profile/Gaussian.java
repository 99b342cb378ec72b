package perek.tools.rv.profile;

/// A constant with a Gaussian dip in it: `level * (1 - contrast * exp(-(v - centre)² / 2 sigma²))`.
///
/// @param level of the continuum
/// @param depth below it, in its unit; negative for a bump
/// @param centreKms where it is deepest
/// @param sigmaKms width
/// @param covariance of level, depth, centre and sigma, for errors of 1 of each value
/// @param rms of the residuals
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Gaussian(
    double level,
    double depth,
    double centreKms,
    double sigmaKms,
    double[][] covariance,
    double rms) {

  private static final double FWHM = 2 * Math.sqrt(2 * Math.log(2));

  public double fwhmKms() {
    return FWHM * sigmaKms;
  }

  /// Depth over level, percent.
  public double contrastPct() {
    return 100 * depth / level;
  }

  public double at(double kms) {
    double x = (kms - centreKms) / sigmaKms;
    return level - depth * Math.exp(-x * x / 2);
  }
}
