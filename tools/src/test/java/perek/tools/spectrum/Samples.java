package perek.tools.spectrum;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import perek.tools.spectrum.fits.Keys;

/// Spectra for tests: real ones beside the checkout, and made ones.
public final class Samples {

  private static final Path DATA = Path.of("..", "..", "shared", "data");

  private Samples() {}

  /// A real file; a test that has none is skipped, and says so.
  public static Path real(String name) {
    Path file = DATA.resolve(name);
    assumeThat(Files.exists(file)).as("skipped: the sample %s is not here", file).isTrue();
    return file;
  }

  /// One order with a flux that is a function of wavelength, in air, normalised.
  public static Spectrum made(double from, double step, int count, DoubleUnaryOperator flux) {
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = from + i * step;
      y[i] = flux.applyAsDouble(x[i]);
    }
    return new Spectrum(
        Observation.NONE, Medium.air(), Frame.REST, "", List.of(Order.of(0, x, y)), Keys.NONE);
  }
}
