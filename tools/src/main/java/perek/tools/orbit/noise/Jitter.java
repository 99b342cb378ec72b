package perek.tools.orbit.noise;

import java.util.function.DoubleUnaryOperator;
import perek.tools.orbit.search.Points;

/// The jitter that makes the residuals of each source as likely as can be, parameters counted.
public final class Jitter {

  /// Fewer points say nothing of their scatter: they have that of all sources together.
  private static final int LEAST_POINTS = 5;

  /// Fewer nights cannot tell what each has of its own, ...
  private static final int LEAST_NIGHTS = 4;

  /// ... nor can fewer velocities beside the first of their night.
  private static final int LEAST_MORE = 3;

  private static final int ALL = -1;

  private static final int TURNS = 6;
  private static final int STEPS = 40;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Noise noise;
  private final double[] residuals;
  private final double kept;

  private Jitter(Noise noise, double[] residuals, double kept) {
    this.noise = noise;
    this.residuals = residuals;
    this.kept = kept;
  }

  /// @param unknowns parameters of the model that made the residuals
  public static Noise of(Noise noise, double[] residuals, int unknowns) {
    int sources = noise.points().sources();
    double kept = Math.max(0.2, 1 - (double) unknowns / noise.points().size());
    Jitter jitter = new Jitter(noise, residuals, kept);
    double[] white = new double[sources];
    double[] night = new double[sources];
    double[] together = jitter.one(ALL);
    for (int s = 0; s < sources; s++) {
      double[] found = jitter.points(s) < LEAST_POINTS ? together : jitter.one(s);
      white[s] = found[0];
      night[s] = found[1];
    }
    return noise.with(white, night);
  }

  private boolean has(int source, int point) {
    return source == ALL || noise.points().source()[point] == source;
  }

  private int points(int source) {
    int count = 0;
    for (int i = 0; i < residuals.length; i++) if (has(source, i)) count++;
    return count;
  }

  /// White jitter and that of nights, by turns.
  private double[] one(int source) {
    double most = 0;
    for (int i = 0; i < residuals.length; i++)
      if (has(source, i)) most += residuals[i] * residuals[i];
    double high = Math.sqrt(most) + 1e-6;
    double white = least(w -> misfit(source, w, 0), high);
    int nights = nights(source);
    if (nights < LEAST_NIGHTS || points(source) - nights < LEAST_MORE)
      return new double[] {white, 0};
    double night = white;
    for (int turn = 0; turn < TURNS; turn++) {
      double w = white;
      night = least(n -> misfit(source, w, n), high);
      double n = night;
      white = least(x -> misfit(source, x, n), high);
    }
    return new double[] {white, night};
  }

  private int nights(int source) {
    int[] nights = noise.nights();
    int count = 0;
    for (int n = 0; n + 1 < nights.length; n++) if (has(source, nights[n])) count++;
    return count;
  }

  /// Twice the negative logarithm of the likelihood.
  private double misfit(int source, double white, double night) {
    Points points = noise.points();
    int[] nights = noise.nights();
    double sum = 0;
    for (int n = 0; n + 1 < nights.length; n++) {
      if (!has(source, nights[n])) continue;
      double whole = 0;
      double mean = 0;
      for (int i = nights[n]; i < nights[n + 1]; i++) {
        double variance = points.errMs()[i] * points.errMs()[i] + white * white;
        whole += 1 / variance;
        mean += residuals[i] / variance;
        sum += residuals[i] * residuals[i] / variance + kept * Math.log(variance);
      }
      double shared = night * night;
      sum += kept * Math.log1p(shared * whole) - shared * mean * mean / (1 + shared * whole);
    }
    return sum;
  }

  /// Where a function of a jitter is least, by the golden section over its root, since small ones
  /// matter as much as large ones; 0 where that is as good.
  private static double least(DoubleUnaryOperator of, double high) {
    double from = 0;
    double to = Math.sqrt(high);
    double a = to - GOLDEN * (to - from);
    double b = from + GOLDEN * (to - from);
    double atA = of.applyAsDouble(a * a);
    double atB = of.applyAsDouble(b * b);
    for (int i = 0; i < STEPS; i++) {
      if (atA <= atB) {
        to = b;
        b = a;
        atB = atA;
        a = to - GOLDEN * (to - from);
        atA = of.applyAsDouble(a * a);
      } else {
        from = a;
        a = b;
        atA = atB;
        b = from + GOLDEN * (to - from);
        atB = of.applyAsDouble(b * b);
      }
    }
    double found = (from + to) * (from + to) / 4;
    return of.applyAsDouble(0) <= of.applyAsDouble(found) ? 0 : found;
  }
}
