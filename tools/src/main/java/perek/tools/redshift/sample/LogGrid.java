package perek.tools.redshift.sample;

/// The grid on which spectra and templates meet: pixel n is at 10^(n / 10,000) Angstrom, so that a
/// redshift is a shift by pixels. It is that of SDSS (69.03 km/s a pixel).
public final class LogGrid {

  /// Decades of wavelength of one pixel.
  public static final double STEP = 1e-4;

  /// Width of one pixel, km/s.
  public static final double PIXEL_KMS = 299_792.458 * STEP * Math.log(10);

  private LogGrid() {}

  /// Wavelength of a pixel, which may be broken, Angstrom.
  public static double wavelength(double pixel) {
    return Math.pow(10, pixel * STEP);
  }

  /// Pixel at a wavelength, broken.
  public static double pixel(double wavelengthA) {
    return Math.log10(wavelengthA) / STEP;
  }

  /// Pixels by which a redshift shifts.
  public static double lag(double z) {
    return Math.log10(1 + z) / STEP;
  }

  /// Redshift of a shift.
  public static double redshift(double lag) {
    return Math.pow(10, lag * STEP) - 1;
  }
}
