package perek.tools.classify.profile;

import java.util.Arrays;
import perek.tools.unit.Spectral;

/// A fine, even grid of velocities about H-alpha on which profiles are made: 20 km/s from -3,000 to
/// +9,000, which covers the window.
final class Velocities {

  static final double STEP = 20;
  static final double FROM = -3_000;
  static final int COUNT = 601;

  /// H-alpha in vacuum, Angstrom.
  static final double LINE = 6564.61;

  private Velocities() {}

  static double at(int i) {
    return FROM + i * STEP;
  }

  /// Angstrom of a velocity.
  static double wavelength(double kms) {
    return LINE * (1 + kms * 1000 / Spectral.C);
  }

  /// km/s of a wavelength.
  static double velocity(double angstrom) {
    return (angstrom / LINE - 1) * Spectral.C / 1000;
  }

  /// Takes a narrow line out of a flux.
  ///
  /// @param depth of it, below 0 for emission
  static void line(double[] y, double angstrom, double depth, double sigmaKms) {
    double centre = velocity(angstrom);
    int from = Math.max(0, (int) ((centre - 4 * sigmaKms - FROM) / STEP));
    int to = Math.min(COUNT - 1, (int) ((centre + 4 * sigmaKms - FROM) / STEP));
    for (int i = from; i <= to; i++) {
      double x = (at(i) - centre) / sigmaKms;
      y[i] -= depth * Math.exp(-x * x / 2);
    }
  }

  /// Folded with a Gaussian.
  static double[] blurred(double[] y, double sigmaKms) {
    if (sigmaKms < STEP / 4) return y;
    int reach = (int) Math.ceil(4 * sigmaKms / STEP);
    double[] kernel = new double[2 * reach + 1];
    for (int i = -reach; i <= reach; i++) {
      double x = i * STEP / sigmaKms;
      kernel[i + reach] = Math.exp(-x * x / 2);
    }
    return folded(y, kernel);
  }

  /// Folded with the profile of a rotating disc without limb darkening (Gray, The Observation and
  /// Analysis of Stellar Photospheres, equation 18.14, with epsilon 0).
  static double[] rotated(double[] y, double vsiniKms) {
    if (vsiniKms < 2 * STEP) return y;
    int reach = (int) Math.floor(vsiniKms / STEP);
    double[] kernel = new double[2 * reach + 1];
    for (int i = -reach; i <= reach; i++) {
      double x = i * STEP / vsiniKms;
      kernel[i + reach] = Math.sqrt(Math.max(0, 1 - x * x));
    }
    return folded(y, kernel);
  }

  private static double[] folded(double[] y, double[] kernel) {
    double sum = Arrays.stream(kernel).sum();
    int reach = kernel.length / 2;
    double[] out = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double value = 0;
      for (int k = -reach; k <= reach; k++)
        value += kernel[k + reach] * y[Math.clamp(i + k, 0, y.length - 1)];
      out[i] = value / sum;
    }
    return out;
  }
}
