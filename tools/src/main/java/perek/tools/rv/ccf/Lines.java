package perek.tools.rv.ccf;

/// Holes of a mask, at rest, in the medium of the spectrum, by rising wavelength.
///
/// @param left edge of each, Angstrom
/// @param right edge
/// @param weight of each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Lines(double[] left, double[] right, double[] weight) {

  private static final double C_KMS = 299_792.458;

  /// Holes of one width around centres.
  public static Lines around(double[] centres, double[] weights, double holeKms) {
    if (!(holeKms > 0 && holeKms < 100))
      throw new IllegalArgumentException(
          "the hole is " + holeKms + " km/s wide: it must be above 0 and below 100");
    double[] left = new double[centres.length];
    double[] right = new double[centres.length];
    for (int i = 0; i < centres.length; i++) {
      left[i] = centres[i] * (1 - holeKms / 2 / C_KMS);
      right[i] = centres[i] * (1 + holeKms / 2 / C_KMS);
    }
    return new Lines(left, right, weights);
  }

  public int count() {
    return weight.length;
  }
}
