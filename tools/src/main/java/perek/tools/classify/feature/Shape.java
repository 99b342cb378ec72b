package perek.tools.classify.feature;

import java.util.Arrays;
import java.util.List;

/// What a person would note of a profile: heights over the continuum beside it, peaks, the dip
/// between them.
final class Shape {

  /// Bins on each side of the line that belong to it, and to its core.
  private static final int REACH = 18;

  private static final int CORE = 9;

  /// Bins of continuum behind it.
  private static final int BESIDE = 34;

  /// A peak stands out by so many sigma of the noise, and by this share of the height.
  private static final double SIGMAS = 3;

  private static final double SHARE = .03;

  static final List<String> WORDS =
      List.of(
          "height of emission",
          "depth of absorption",
          "emission against absorption",
          "area of emission",
          "area of absorption",
          "number of peaks",
          "dip between the peaks",
          "distance of the peaks",
          "lower peak over higher",
          "flux in the centre",
          "deepest point of the core",
          "curvature of the core",
          "noise",
          "width of emission",
          "emission beside the core",
          "width at half height",
          "width at a quarter over width at three quarters",
          "middle at half height against the peak");

  private Shape() {}

  /// @param scaled to [-1, 1]
  /// @param smooth the same, smoothed
  /// @param line bin of the line
  static float[] of(float[] scaled, float[] smooth, int line) {
    double level = level(scaled, line);
    double noise = noise(scaled, line);
    int from = Math.max(1, line - REACH);
    int to = Math.min(smooth.length - 2, line + REACH);
    double high = 0;
    double low = 0;
    double up = 0;
    double down = 0;
    for (int i = from; i <= to; i++) {
      double e = smooth[i] - level;
      high = Math.max(high, e);
      low = Math.max(low, -e);
      up += Math.max(0, e);
      down += Math.max(0, -e);
    }
    double range = Math.max(high + low, 1e-6);
    Peaks peaks =
        Peaks.of(smooth, line - CORE, line + CORE, Math.max(SIGMAS * noise, SHARE * range));
    double deepest = Double.POSITIVE_INFINITY;
    for (int i = line - CORE / 2; i <= line + CORE / 2; i++)
      deepest = Math.min(deepest, smooth[i] - level);
    double beside = Double.NEGATIVE_INFINITY;
    for (int i = line - CORE; i <= line + CORE; i++)
      if (Math.abs(i - line) > 2) beside = Math.max(beside, smooth[i] - level);
    double centre = smooth[line] - level;
    double curvature = smooth[line - 3] - 2 * smooth[line] + smooth[line + 3];
    double[] told = {
      high,
      low,
      (high - low) / range,
      up,
      down,
      peaks.count(),
      peaks.dip() / range,
      peaks.distance(),
      peaks.ratio(level),
      centre / range,
      deepest / range,
      curvature / range,
      noise / range,
      up / Math.max(high, 1e-3),
      beside / range
    };
    float[] out = new float[told.length + 3];
    for (int i = 0; i < told.length; i++) out[i] = (float) told[i];
    widths(smooth, level, high >= low ? 1 : -1, line, out, told.length);
    return out;
  }

  /// Widths of the emission, or of the absorption where that is stronger.
  private static void widths(
      float[] smooth, double level, int sign, int line, float[] out, int at) {
    int top = line;
    for (int i = line - CORE; i <= line + CORE; i++)
      if (sign * smooth[i] > sign * smooth[top]) top = i;
    double height = sign * (smooth[top] - level);
    double[] half = ends(smooth, level, sign, top, .5 * height);
    double[] low = ends(smooth, level, sign, top, .25 * height);
    double[] high = ends(smooth, level, sign, top, .75 * height);
    out[at] = (float) (half[1] - half[0]);
    out[at + 1] = (float) ((low[1] - low[0]) / Math.max(high[1] - high[0], .5));
    out[at + 2] = (float) ((half[0] + half[1]) / 2 - top);
  }

  /// Where the profile falls to a height on both sides, bins with parts.
  private static double[] ends(float[] smooth, double level, int sign, int top, double height) {
    return new double[] {
      end(smooth, level, sign, top, -1, height), end(smooth, level, sign, top, 1, height)
    };
  }

  private static double end(
      float[] smooth, double level, int sign, int top, int way, double height) {
    int i = top;
    while (i + way >= 0 && i + way < smooth.length && Math.abs(i - top) <= REACH) {
      double here = sign * (smooth[i] - level);
      double there = sign * (smooth[i + way] - level);
      if (there < height) return i + way * (here - height) / Math.max(here - there, 1e-9);
      i += way;
    }
    return i;
  }

  private static double level(float[] scaled, int line) {
    float[] beside = beside(scaled, line);
    Arrays.sort(beside);
    return beside[beside.length / 2];
  }

  private static float[] beside(float[] scaled, int line) {
    int left = Math.max(0, line - REACH);
    int right = Math.min(scaled.length, line + REACH + BESIDE);
    float[] values = new float[left + right - (line + REACH)];
    System.arraycopy(scaled, 0, values, 0, left);
    System.arraycopy(scaled, line + REACH, values, left, right - (line + REACH));
    return values;
  }

  /// From second differences, which slopes do not enlarge.
  private static double noise(float[] scaled, int line) {
    float[] beside = beside(scaled, line);
    double[] steps = new double[beside.length - 2];
    for (int i = 0; i < steps.length; i++)
      steps[i] = Math.abs(beside[i] - 2 * beside[i + 1] + beside[i + 2]);
    Arrays.sort(steps);
    return 1.4826 * steps[steps.length / 2] / Math.sqrt(6);
  }
}
