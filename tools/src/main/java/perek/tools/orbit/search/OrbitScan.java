package perek.tools.orbit.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Run;

/// Scans period, eccentricity and time of periastron. Zero points of all sources, and a trend where
/// one is wanted, are fitted at each place. For one thread.
public final class OrbitScan {

  private static final double[] ECCENTRICITIES = {
    0, 0.2, 0.4, 0.55, 0.68, 0.78, 0.86, 0.91, 0.945, 0.965
  };

  private final Points points;
  private final double[] weight;
  private final double[] weighted;
  private final double[] whole;
  private final double[] slanted;
  private final double slant;
  private final double[] turns;
  private final double[] sums = new double[5];
  private final double chi0;
  private final double binWidth;
  private final @Nullable Candidate[] bins;

  /// @param points whose velocities are what no orbit explains yet
  /// @param shortest period, days
  /// @param trend whether a straight line in time is fitted too
  public OrbitScan(Points points, double shortest, boolean trend) {
    this.points = points;
    this.weight = weights(points);
    this.whole = new double[points.sources()];
    for (int i = 0; i < points.size(); i++) whole[points.source()[i]] += weight[i];
    double[] value = centred(points.rvMs());
    double[] time = trend ? centred(points.time()) : new double[points.size()];
    this.slant = product(time, time);
    double slope = slant > 0 ? product(time, value) / slant : 0;
    this.slanted = new double[points.size()];
    this.weighted = new double[points.size()];
    for (int i = 0; i < points.size(); i++) {
      slanted[i] = weight[i] * time[i];
      value[i] -= slope * time[i];
      weighted[i] = weight[i] * value[i];
    }
    this.chi0 = product(value, value);
    this.turns = new double[points.size()];
    this.binWidth = 1 / points.span();
    this.bins = new Candidate[(int) Math.ceil(1 / shortest / binWidth) + 2];
  }

  /// Without the weighted mean of each source.
  private double[] centred(double[] values) {
    double[] mean = new double[whole.length];
    for (int i = 0; i < values.length; i++)
      mean[points.source()[i]] += weight[i] * values[i] / whole[points.source()[i]];
    double[] out = values.clone();
    for (int i = 0; i < out.length; i++) out[i] -= mean[points.source()[i]];
    return out;
  }

  private double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += weight[i] * a[i] * b[i];
    return sum;
  }

  /// Points with tiny errors must not decide alone while nothing is known yet of the scatter.
  private static double[] weights(Points points) {
    double[] sorted = points.errMs().clone();
    Arrays.sort(sorted);
    double floor = sorted[sorted.length / 2];
    double[] weight = new double[points.size()];
    for (int i = 0; i < weight.length; i++)
      weight[i] = 1 / (points.errMs()[i] * points.errMs()[i] + floor * floor);
    return weight;
  }

  /// The best orbits, at most one in each independent frequency, the best first.
  ///
  /// @param shortest period, days
  /// @param longest period, days
  public List<Candidate> best(double shortest, double longest, int count, Run run) {
    for (int i = 0; i < ECCENTRICITIES.length && !run.stopped(); i++) {
      run.progress().report("Scanning orbits", i, ECCENTRICITIES.length);
      scan(Shape.of(ECCENTRICITIES[i]), shortest, longest, run);
    }
    List<Candidate> found = new ArrayList<>();
    for (Candidate candidate : bins) if (candidate != null) found.add(candidate);
    found.sort(Comparator.comparingDouble(Candidate::power).reversed());
    return found.subList(0, Math.min(count, found.size()));
  }

  private void scan(Shape shape, double shortest, double longest, Run run) {
    double step = binWidth / shape.oversampling();
    double to = 1 / Math.max(shortest, shape.shortest());
    for (double f = 1 / longest; f <= to; f += step) {
      if (run.cancelled().getAsBoolean()) return;
      for (int i = 0; i < turns.length; i++) {
        double phase = f * points.time()[i];
        turns[i] = phase - Math.floor(phase);
      }
      for (int p = 0; p < shape.phases(); p++) look(shape, f, (double) p / shape.phases());
    }
  }

  private void look(Shape shape, double frequency, double phase) {
    sum(shape, phase);
    double determinant = sums[2] * sums[4] - sums[3] * sums[3];
    if (!(determinant > 1e-9 * sums[2] * sums[4])) return;
    double a = (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
    double b = (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
    double power = (a * sums[0] + b * sums[1]) / chi0;
    int bin = Math.min(bins.length - 1, (int) (frequency / binWidth));
    Candidate best = bins[bin];
    if (best == null || power > best.power())
      bins[bin] = new Candidate(power, 1 / frequency, shape.e(), phase, a, b);
  }

  /// Sums of value times cosine, value times sine, and of the squares and products of both, zero
  /// points and trend taken out.
  private void sum(Shape shape, double phase) {
    double[] cos = shape.cos();
    double[] sin = shape.sin();
    int[] source = points.source();
    Arrays.fill(sums, 0);
    double tc = 0;
    double ts = 0;
    int i = 0;
    for (int s = 0; s < whole.length; s++) {
      double yc = 0;
      double ys = 0;
      double c = 0;
      double sn = 0;
      double cc = 0;
      double cs = 0;
      for (; i < turns.length && source[i] == s; i++) {
        int at = (int) ((turns[i] + phase) * Shape.TABLE) & (Shape.TABLE - 1);
        double wc = weight[i] * cos[at];
        yc += weighted[i] * cos[at];
        ys += weighted[i] * sin[at];
        c += wc;
        sn += weight[i] * sin[at];
        cc += wc * cos[at];
        cs += wc * sin[at];
        tc += slanted[i] * cos[at];
        ts += slanted[i] * sin[at];
      }
      if (whole[s] == 0) continue;
      sums[0] += yc;
      sums[1] += ys;
      sums[2] += cc - c * c / whole[s];
      sums[3] += cs - c * sn / whole[s];
      sums[4] += whole[s] - cc - sn * sn / whole[s];
    }
    if (slant == 0) return;
    sums[2] -= tc * tc / slant;
    sums[3] -= tc * ts / slant;
    sums[4] -= ts * ts / slant;
  }
}
