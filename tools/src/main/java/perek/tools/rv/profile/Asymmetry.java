package perek.tools.rv.profile;

import java.util.Arrays;
import perek.tools.fit.Marquardt;

/// Other measures of how one-sided a dip is.
///
/// @param vspanKms velocity of the upper part less that of the lower (Boisse et al. 2011)
/// @param biGaussianKms velocity of the Gaussian less that of the bi-Gaussian (Figueira et al.
///   2013)
/// @param skew difference of the two half widths of the bi-Gaussian over their sum
public record Asymmetry(double vspanKms, double biGaussianKms, double skew) {

  private static final double LOG4 = 4 * Math.log(2);

  public static Asymmetry of(double[] velocities, double[] values, Gaussian fit) {
    double[] bi = biGaussian(velocities, values, fit);
    return new Asymmetry(vspan(velocities, values, fit), fit.centreKms() - bi[2], bi[4]);
  }

  /// The upper part is what lies more than 1 sigma off the centre, the lower what lies within 1 or
  /// beyond 3.
  private static double vspan(double[] velocities, double[] values, Gaussian fit) {
    double[] upper = new double[values.length];
    double[] lower = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double off = Math.abs(velocities[i] - fit.centreKms()) / fit.sigmaKms();
      upper[i] = off >= 1 ? 1 : 0;
      lower[i] = off <= 1 || off >= 3 ? 1 : 0;
    }
    try {
      return GaussianFit.of(velocities, values, upper).centreKms()
          - GaussianFit.of(velocities, values, lower).centreKms();
    } catch (IllegalArgumentException _) {
      return Double.NaN;
    }
  }

  private static double[] biGaussian(double[] velocities, double[] values, Gaussian fit) {
    double scale = Math.abs(fit.level());
    double[] scaled = Arrays.stream(values).map(v -> v / scale).toArray();
    double[] start = {
      fit.level() / scale, fit.depth() / scale, fit.centreKms(), fit.fwhmKms(), 0.001
    };
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return Marquardt.fit((p, to, s) -> biModel(velocities, p, to, s), start, scaled, ones)
        .parameters();
  }

  private static void biModel(double[] velocities, double[] p, double[] to, double[][] slopes) {
    for (int i = 0; i < velocities.length; i++) {
      double x = velocities[i] - p[2];
      double side = x >= 0 ? 1 : -1;
      double width = p[3] * (1 + side * p[4]);
      double bell = Math.exp(-LOG4 * x * x / width / width);
      double byWidth = -p[1] * bell * 2 * LOG4 * x * x / (width * width * width);
      to[i] = p[0] - p[1] * bell;
      slopes[i][0] = 1;
      slopes[i][1] = -bell;
      slopes[i][2] = -p[1] * bell * 2 * LOG4 * x / (width * width);
      slopes[i][3] = byWidth * (1 + side * p[4]);
      slopes[i][4] = byWidth * p[3] * side;
    }
  }
}
