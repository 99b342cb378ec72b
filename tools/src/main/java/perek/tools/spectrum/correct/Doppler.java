package perek.tools.spectrum.correct;

import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Spectrum;
import perek.tools.unit.Spectral;

/// Brings spectra from one frame to another. Velocities are positive away from us; shifts are
/// relativistic where a redshift is given, and 1 + v/c where a velocity is.
public final class Doppler {

  private static final double C_KMS = Spectral.C / 1000;

  private Doppler() {}

  /// At rest with an object of this redshift: wavelengths are divided by 1 + z.
  public static Spectrum rest(Spectrum spectrum, double z) {
    return divided(spectrum, 1 + z, Frame.REST);
  }

  /// From the observatory to the barycentre: wavelengths are multiplied by 1 + zB.
  ///
  /// @param zB barycentric correction, (1 + z) = (1 + z observed)(1 + zB)
  /// @throws IllegalArgumentException where the spectrum is not at rest with the observatory
  public static Spectrum barycentric(Spectrum spectrum, double zB) {
    if (spectrum.frame() != Frame.OBSERVATORY)
      throw new IllegalArgumentException(
          "the spectrum is in the frame '%s', not at rest with the observatory: it would be corrected twice"
              .formatted(spectrum.frame().word()));
    return divided(spectrum, 1 / (1 + zB), Frame.BARYCENTRIC);
  }

  /// Redshift of a velocity in km/s, 1 + z = 1 + v/c as catalogues of radial velocities define it.
  public static double redshift(double velocityKms) {
    return velocityKms / C_KMS;
  }

  private static Spectrum divided(Spectrum spectrum, double factor, Frame frame) {
    if (!(factor > 0) || Double.isInfinite(factor))
      throw new IllegalArgumentException("1 + z is " + factor + ": it must be above 0");
    return spectrum
        .map(o -> o.at(Mediums.Wavelengths.changed(o, w -> w / factor)))
        .declared(spectrum.medium(), frame);
  }
}
