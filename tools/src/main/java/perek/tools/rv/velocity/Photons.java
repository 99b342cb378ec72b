package perek.tools.rv.velocity;

import java.util.List;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;

/// The variance of spectra that say none: photons, and where the header says it the noise of the
/// detector.
public final class Photons {

  private static final List<String> PREFIXES = List.of("ESO DRS", "TNG DRS", "OHP DRS");

  /// Below, a flux is normalised or in physical units, and tells nothing of photons.
  private static final double LEAST_COUNTS = 5;

  private Photons() {}

  /// @param notes gets a sentence where there is no variance to be had
  public static Spectrum with(Spectrum spectrum, List<String> notes) {
    if (spectrum.orders().stream().allMatch(o -> o.variance().isPresent())) return spectrum;
    if (spectrum.orders().stream().noneMatch(Photons::counts) || !spectrum.fluxUnit().isBlank()) {
      notes.add(
          "The file has no errors and its flux is not in counts: the error is from the residuals of"
              + " the fit, and there is no photon noise.");
      return spectrum.map(o -> o.variance(new double[o.size()]));
    }
    double detector = detector(spectrum);
    return spectrum.map(o -> o.variance().isPresent() ? o : o.variance(variance(o, detector)));
  }

  private static double[] variance(Order order, double detector) {
    double[] variance = new double[order.size()];
    for (int i = 0; i < variance.length; i++) variance[i] = Math.max(order.flux()[i], 0) + detector;
    return variance;
  }

  /// Read-out noise of a pixel over the window of the extraction, electrons squared.
  private static double detector(Spectrum spectrum) {
    for (String prefix : PREFIXES) {
      double sigma = spectrum.keys().number(prefix + " CCD SIGDET").orElse(0);
      double window = spectrum.keys().number(prefix + " SPE EXT WINDOW").orElse(0);
      if (sigma > 0 && window > 0) return sigma * sigma * window;
    }
    return 0;
  }

  /// Whether the median of an order is as large as counts are; pixels without flux are not.
  private static boolean counts(Order order) {
    int large = 0;
    for (double flux : order.flux()) if (flux >= LEAST_COUNTS) large++;
    return large > order.size() / 2;
  }
}
