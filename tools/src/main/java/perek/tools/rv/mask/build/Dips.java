package perek.tools.rv.mask.build;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.spectrum.Order;

/// Finds the dips of a normalised order: a minimum between two shoulders that stands out of the
/// noise of its pixels, its width where it is half as deep, its centre by a Gaussian of that width
/// between its shoulders; a continuum is not needed, which the spectra of cool stars do not have.
final class Dips {

  private static final double C_KMS = 299_792.458;
  private static final int LEAST_PIXELS = 5;
  private static final int TERMS = 3;
  private static final int PASSES = 4;
  private static final double FWHM_IN_SIGMA = 2.354_820_045;

  /// So many widths to both sides of the centre are fitted.
  private static final double CORE = .75;

  private final double[] w;
  private final double[] flux;
  private final double[] variance;
  private final double[] smooth;
  private final double significance;

  /// A dip.
  ///
  /// @param at wavelength of its centre, Angstrom
  /// @param errKms standard error of that
  /// @param depth below the mean of its shoulders, over the continuum
  /// @param fwhmKms width where it is half as deep
  /// @param skew how much farther one of its flanks is than the other, over the width
  record Dip(double at, double errKms, double depth, double fwhmKms, double skew) {}

  /// @param order divided by its continuum, with variances
  /// @param significance least depth over the noise of a pixel
  Dips(Order order, double significance) {
    this.w = order.wavelengths();
    this.flux = order.flux();
    this.variance = order.variance().orElseGet(() -> new double[w.length]);
    this.significance = significance;
    this.smooth = flux.clone();
    for (int i = 1; i < w.length - 1; i++)
      smooth[i] = (flux[i - 1] + 2 * flux[i] + flux[i + 1]) / 4;
  }

  List<Dip> all() {
    List<Dip> dips = new ArrayList<>();
    for (int i = 2; i < w.length - 2; i++) {
      if (!(smooth[i] < smooth[i - 1] && smooth[i] <= smooth[i + 1])) continue;
      int left = shoulder(i, -1);
      int right = shoulder(i, 1);
      if (left < 0 || right < 0) continue;
      double noise = Math.sqrt(variance[i]);
      double prominence = Math.min(smooth[left], smooth[right]) - smooth[i];
      if (!(noise > 0) || !(prominence > significance * noise)) continue;
      Dip dip = measured(i, left, right);
      if (dip != null) dips.add(dip);
    }
    return dips;
  }

  /// The nearest maximum to one side from which the flux falls for good: by twice its noise.
  ///
  /// @return -1 where a pixel is missing before, or the order ends
  private int shoulder(int from, int step) {
    int best = from;
    for (int i = from + step; i >= 0 && i < w.length; i += step) {
      if (!(w[i] > 0) || !Double.isFinite(smooth[i]) || !(variance[i] >= 0)) return -1;
      if (smooth[i] > smooth[best]) best = i;
      else if (smooth[i] < smooth[from]) return best == from ? -1 : best;
      else if (smooth[best] - smooth[i] > 2 * Math.sqrt(variance[best])) return best;
    }
    return -1;
  }

  private @Nullable Dip measured(int i, int left, int right) {
    double depth = (smooth[left] + smooth[right]) / 2 - smooth[i];
    double half = smooth[i] + depth / 2;
    double blue = crossing(i, left, half, -1);
    double red = crossing(i, right, half, 1);
    if (!(blue < 0 && red > 0)) return null;
    double width = red - blue;
    double[] core = core(i, (red + blue) / 2, width, left, right);
    if (core.length == 0 || core[0] < blue || core[0] > red) return null;
    double skew = Math.abs(red + blue - 2 * core[0]) / width;
    return new Dip(w[i] * (1 + core[0] / C_KMS), core[1], depth, width, skew);
  }

  /// Velocity from the minimum at which the flux has risen to a level, km/s; a shoulder below that
  /// ends it.
  private double crossing(int i, int end, double level, int step) {
    for (int k = i; k != end; k += step) {
      if (smooth[k + step] < level) continue;
      double part = (level - smooth[k]) / (smooth[k + step] - smooth[k]);
      return C_KMS * ((w[k] + part * (w[k + step] - w[k])) / w[i] - 1);
    }
    return C_KMS * (w[end] / w[i] - 1);
  }

  /// Velocity of the centre and its error: level, depth and place of a Gaussian of that width by
  /// least squares, the place linear in its slope and taken anew.
  private double[] core(int i, double start, double width, int left, int right) {
    double sigma = width / FWHM_IN_SIGMA;
    double centre = start;
    double error = Double.NaN;
    for (int pass = 0; pass < PASSES; pass++) {
      double[][] normal = new double[TERMS][TERMS];
      double[] side = new double[TERMS];
      int pixels = 0;
      for (int k = left; k <= right; k++) {
        double x = C_KMS * (w[k] / w[i] - 1) - centre;
        if (Math.abs(x) > CORE * width) continue;
        double gauss = Math.exp(-x * x / (2 * sigma * sigma));
        double[] terms = {1, -gauss, -gauss * x / (sigma * sigma)};
        double weight = 1 / variance[k];
        pixels++;
        for (int a = 0; a < TERMS; a++) {
          side[a] += weight * terms[a] * flux[k];
          for (int b = 0; b < TERMS; b++) normal[a][b] += weight * terms[a] * terms[b];
        }
      }
      if (pixels < LEAST_PIXELS) return new double[0];
      double[][] inverse = inverse(normal);
      double deep = dot(inverse[1], side);
      if (!(deep > 0)) return new double[0];
      centre += dot(inverse[2], side) / deep;
      error = Math.sqrt(inverse[2][2]) / deep;
    }
    return Double.isFinite(error) ? new double[] {centre, error} : new double[0];
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /// Of a symmetric matrix of three rows.
  private static double[][] inverse(double[][] m) {
    double a = m[1][1] * m[2][2] - m[1][2] * m[1][2];
    double b = m[0][2] * m[1][2] - m[0][1] * m[2][2];
    double c = m[0][1] * m[1][2] - m[0][2] * m[1][1];
    double d = m[0][0] * a + m[0][1] * b + m[0][2] * c;
    double e = (m[0][0] * m[2][2] - m[0][2] * m[0][2]) / d;
    double f = (m[0][1] * m[0][2] - m[0][0] * m[1][2]) / d;
    double g = (m[0][0] * m[1][1] - m[0][1] * m[0][1]) / d;
    return new double[][] {{a / d, b / d, c / d}, {b / d, e, f}, {c / d, f, g}};
  }
}
