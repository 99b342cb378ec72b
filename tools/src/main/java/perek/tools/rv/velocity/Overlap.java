package perek.tools.rv.velocity;

import perek.tools.rv.mask.Mask;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;

/// Whether a mask is for the wavelengths of a spectrum.
final class Overlap {

  private static final int LEAST_LINES = 10;

  private Overlap() {}

  /// @throws IllegalArgumentException where fewer than ten lines lie within the spectrum
  static void check(Mask mask, Spectrum spectrum) {
    int within = 0;
    for (double centre : mask.centres())
      if (spectrum.orders().stream().anyMatch(o -> holds(o, centre)) && ++within >= LEAST_LINES)
        return;
    throw new IllegalArgumentException(
        "the mask %s (%.0f to %.0f Angstrom) has %d lines within the spectrum (%.0f to %.0f Angstrom): at least %d are needed; choose a mask of its range"
            .formatted(
                mask.name(),
                mask.from(),
                mask.to(),
                within,
                spectrum.from().orElse(Double.NaN),
                spectrum.to().orElse(Double.NaN),
                LEAST_LINES));
  }

  private static boolean holds(Order order, double wavelength) {
    double first = order.wavelengths()[0];
    double last = order.wavelengths()[order.size() - 1];
    return wavelength > Math.min(first, last) && wavelength < Math.max(first, last);
  }
}
