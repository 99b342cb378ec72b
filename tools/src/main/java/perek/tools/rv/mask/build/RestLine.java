package perek.tools.rv.mask.build;

/// A line at rest with its star.
///
/// @param order that holds it
/// @param centreA Angstrom, in the medium of the mask
/// @param errKms standard error of the centre
/// @param depth below its shoulders, over the continuum
/// @param fwhmKms width where it is half as deep
/// @param skew how much farther one of its flanks is than the other, over the width
record RestLine(
    int order, double centreA, double errKms, double depth, double fwhmKms, double skew) {

  private static final double C_KMS = 299_792.458;

  /// How far another line lies to the red, km/s.
  double to(RestLine other) {
    return C_KMS * (other.centreA / centreA - 1);
  }

  /// The same at another wavelength.
  RestLine times(double factor) {
    return new RestLine(order, centreA * factor, errKms, depth, fwhmKms, skew);
  }
}
