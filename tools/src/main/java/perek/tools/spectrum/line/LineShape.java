package perek.tools.spectrum.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.unit.Spectral;

/// The shape of a line, without a model.
///
/// @param centroid flux-weighted middle, Angstrom
/// @param velocityKms of the centroid against the rest wavelength, km/s, positive to the red
/// @param widthKms square root of the second moment, km/s
/// @param skewness third moment over the cube of the width; positive with a wing to the red
/// @param fwhm between the outermost points at half of the greatest depth or height, Angstrom
/// @param extreme greatest depth (positive) or height (negative), in units of the continuum
/// @param bisector middles of the line at shares of its depth
/// @param asymmetry area to the red of the extreme less that to the blue, over both
/// @param peaks violet and red peak of a double-peaked emission line
public record LineShape(
    double centroid,
    double velocityKms,
    double widthKms,
    double skewness,
    double fwhm,
    double extreme,
    List<Middle> bisector,
    double asymmetry,
    Optional<Peaks> peaks) {

  private static final double C_KMS = Spectral.C / 1000;
  private static final double NOTICEABLE = .02;

  /// A second peak is one that has this share of the first.
  private static final double LEAST_PEAK = .1;

  /// A point of the bisector.
  ///
  /// @param share of the depth, from 0 at the continuum to 1
  /// @param wavelength of the middle, Angstrom
  public record Middle(double share, double wavelength) {}

  /// Two peaks.
  ///
  /// @param violet wavelength, Angstrom
  /// @param red likewise
  /// @param ratio V/R: height of the violet peak over that of the red, both over the continuum
  public record Peaks(double violet, double red, double ratio, double separationKms) {}

  public LineShape {
    bisector = List.copyOf(bisector);
  }

  /// @param line normalised flux, continuum 1
  /// @param rest wavelength of the line, Angstrom
  public static LineShape of(Stretch line, double rest) {
    double[] x = line.x();
    double[] depth = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      depth[i] = 1 - line.y()[i];
      sum += depth[i] * line.width(i);
    }
    int extreme = 0;
    double sign = Math.signum(sum);
    for (int i = 0; i < x.length; i++) if (depth[i] * sign > depth[extreme] * sign) extreme = i;
    double[] m = moments(line, depth, sum, rest);
    return new LineShape(
        rest * (1 + m[0] / C_KMS),
        m[0],
        Math.sqrt(Math.max(0, m[1])),
        m[1] > 0 ? m[2] / Math.pow(m[1], 1.5) : Double.NaN,
        crossings(x, depth, depth[extreme] / 2, extreme).map(c -> c[1] - c[0]).orElse(Double.NaN),
        depth[extreme],
        bisector(x, depth, extreme),
        asymmetry(line, depth, extreme),
        sign < 0 ? peaks(x, depth) : Optional.empty());
  }

  private static double[] moments(Stretch line, double[] depth, double sum, double rest) {
    double first = 0;
    for (int i = 0; i < depth.length; i++)
      first += C_KMS * (line.x()[i] / rest - 1) * depth[i] * line.width(i) / sum;
    double second = 0;
    double third = 0;
    for (int i = 0; i < depth.length; i++) {
      double v = C_KMS * (line.x()[i] / rest - 1) - first;
      second += v * v * depth[i] * line.width(i) / sum;
      third += v * v * v * depth[i] * line.width(i) / sum;
    }
    return new double[] {first, second, third};
  }

  private static List<Middle> bisector(double[] x, double[] depth, int extreme) {
    List<Middle> middles = new ArrayList<>();
    for (int percent = 10; percent <= 90; percent += 10) {
      double share = percent / 100.0;
      crossings(x, depth, depth[extreme] * share, extreme)
          .ifPresent(c -> middles.add(new Middle(share, (c[0] + c[1]) / 2)));
    }
    return middles;
  }

  /// Outermost places at which the line has a depth, interpolated; nothing where it does not fall
  /// that far on both sides.
  private static Optional<double[]> crossings(
      double[] x, double[] depth, double level, int extreme) {
    double sign = Math.signum(level);
    int low = 0;
    while (low < extreme && depth[low] * sign < level * sign) low++;
    int high = depth.length - 1;
    while (high > extreme && depth[high] * sign < level * sign) high--;
    if (low == 0 || high == depth.length - 1) return Optional.empty();
    return Optional.of(
        new double[] {between(x, depth, low - 1, level), between(x, depth, high, level)});
  }

  private static double between(double[] x, double[] depth, int i, double level) {
    return x[i] + (level - depth[i]) / (depth[i + 1] - depth[i]) * (x[i + 1] - x[i]);
  }

  private static double asymmetry(Stretch line, double[] depth, int extreme) {
    double blue = 0;
    double red = 0;
    for (int i = 0; i < depth.length; i++) {
      double area = depth[i] * line.width(i);
      if (i < extreme) blue += area;
      if (i > extreme) red += area;
    }
    return (red - blue) / (red + blue);
  }

  /// The two highest peaks with a valley between them that is noticeable.
  private static Optional<Peaks> peaks(double[] x, double[] depth) {
    double[] height = smoothed(depth);
    int best = -1;
    int second = -1;
    for (int i = 1; i < height.length - 1; i++) {
      if (height[i] < height[i - 1] || height[i] < height[i + 1]) continue;
      if (best < 0 || height[i] > height[best]) {
        second = valley(height, best, i) ? best : second;
        best = i;
      } else if ((second < 0 || height[i] > height[second]) && valley(height, best, i)) second = i;
    }
    // The second was judged by the best of its time.
    if (second < 0 || !valley(height, best, second)) return Optional.empty();
    int violet = Math.min(best, second);
    int red = Math.max(best, second);
    double middle = (x[violet] + x[red]) / 2;
    return Optional.of(
        new Peaks(
            x[violet],
            x[red],
            height[violet] / height[red],
            C_KMS * (x[red] - x[violet]) / middle));
  }

  private static boolean valley(double[] height, int a, int b) {
    if (a < 0) return false;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = Math.min(a, b); i <= Math.max(a, b); i++) lowest = Math.min(lowest, height[i]);
    double lower = Math.min(height[a], height[b]);
    double higher = Math.max(height[a], height[b]);
    return lower > LEAST_PEAK * higher && lower - lowest > NOTICEABLE * higher;
  }

  /// Heights above the continuum, over three pixels.
  private static double[] smoothed(double[] depth) {
    double[] height = new double[depth.length];
    for (int i = 0; i < depth.length; i++) {
      int low = Math.max(0, i - 1);
      int high = Math.min(depth.length - 1, i + 1);
      height[i] = -(depth[low] + depth[i] + depth[high]) / 3;
    }
    return height;
  }
}
