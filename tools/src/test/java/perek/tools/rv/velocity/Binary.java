package perek.tools.rv.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import perek.tools.rv.mask.Mask;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Keys;

/// The simulated spectrum of two stars of one kind, in air, at rest with the barycentre.
final class Binary {

  private static final double C_KMS = 299_792.458;
  private static final int LINES = 350;
  private static final int ORDERS = 6;
  private static final int PIXELS = 2048;
  private static final double FROM = 5000;
  private static final double TO = 5500;
  private static final double SIGMA_KMS = 3.4;

  private final double[] centres = new double[LINES];
  private final double[] depths = new double[LINES];

  Binary(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < LINES; i++) {
      centres[i] = FROM * Math.pow(TO / FROM, (i + random.nextDouble()) / LINES);
      depths[i] = 0.1 + 0.5 * random.nextDouble();
    }
  }

  Mask mask() {
    double[] widths = new double[LINES];
    Arrays.fill(widths, 0.82);
    return new Mask("simulated", "boxes", false, centres, widths, depths, List.of());
  }

  /// @param light of the second star over that of both
  Spectrum of(double first, double second, double light, double snr, long seed) {
    Random random = new Random(seed);
    List<Order> orders = new ArrayList<>();
    for (int o = 0; o < ORDERS; o++) {
      double start = FROM * Math.pow(TO / FROM, (double) o / ORDERS);
      double end = FROM * Math.pow(TO / FROM, (o + 1.05) / ORDERS);
      double[] wave = new double[PIXELS];
      double[] flux = new double[PIXELS];
      for (int p = 0; p < PIXELS; p++) {
        wave[p] = start * Math.pow(end / start, (double) p / PIXELS);
        double mean =
            snr * snr * ((1 - light) * star(wave[p], first) + light * star(wave[p], second));
        flux[p] = mean + Math.sqrt(mean) * random.nextGaussian();
      }
      orders.add(Order.of(o, wave, flux));
    }

    return new Spectrum(Observation.NONE, Medium.air(), Frame.BARYCENTRIC, "", orders, Keys.NONE);
  }

  private double star(double wave, double kms) {
    double value = 1;
    double rest = wave * Math.sqrt((1 - kms / C_KMS) / (1 + kms / C_KMS));
    int near = Arrays.binarySearch(centres, rest);
    int at = near < 0 ? -near - 1 : near;
    for (int i = Math.max(0, at - 4); i < Math.min(LINES, at + 4); i++) {
      double x = (rest / centres[i] - 1) * C_KMS / SIGMA_KMS;
      value *= 1 - depths[i] * Math.exp(-x * x / 2);
    }
    return value;
  }
}
