package perek.tools.fit;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Draws from a probability density by differential evolution Markov chains: each walker moves
/// along the difference of two others (ter Braak 2006, Statistics and Computing 16, 239). For one
/// thread.
public final class Ensemble {

  /// One step in ten goes the whole way, from one peak of the density to another.
  private static final int WHOLE = 10;

  private static final double BLUR = 1e-5;

  private final ToDoubleFunction<double[]> logDensity;
  private final double[][] walkers;
  private final double[] density;
  private final RandomGenerator random;
  private long accepted;
  private long tried;

  /// @param logDensity logarithm of the density, up to a constant; negative infinity where it is 0
  /// @param start a place for each walker, which is altered; at least twice as many as dimensions
  public Ensemble(ToDoubleFunction<double[]> logDensity, double[][] start, RandomGenerator random) {
    if (start.length < 4)
      throw new IllegalArgumentException("%d walkers are too few".formatted(start.length));
    this.logDensity = logDensity;
    this.walkers = start;
    this.random = random;
    this.density = Arrays.stream(start).mapToDouble(logDensity).toArray();
  }

  /// Walks on and keeps where each walker stood after every step: `[step][walker][dimension]`.
  ///
  /// @param stopped asked after each step; what came by then is returned
  /// @param progress hears each step
  public double[][][] walk(int steps, BooleanSupplier stopped, IntConsumer progress) {
    double[][][] kept = new double[steps][][];
    for (int step = 0; step < steps; step++) {
      if (stopped.getAsBoolean()) return Arrays.copyOf(kept, step);
      progress.accept(step);
      for (int w = 0; w < walkers.length; w++) move(w);
      kept[step] = Arrays.stream(walkers).map(double[]::clone).toArray(double[][]::new);
    }
    return kept;
  }

  private void move(int w) {
    int a = other(w, w);
    int b = other(w, a);
    int n = walkers[w].length;
    double gamma = random.nextInt(WHOLE) == 0 ? 1 : 2.38 / Math.sqrt(2.0 * n);
    double[] next = new double[n];
    for (int k = 0; k < n; k++) {
      double apart = walkers[a][k] - walkers[b][k];
      next[k] = walkers[w][k] + apart * (gamma + BLUR * random.nextGaussian());
    }
    double there = logDensity.applyAsDouble(next);
    tried++;
    if (!(Math.log(random.nextDouble()) < there - density[w])) return;
    accepted++;
    walkers[w] = next;
    density[w] = there;
  }

  private int other(int one, int two) {
    int found = random.nextInt(walkers.length);
    while (found == one || found == two) found = random.nextInt(walkers.length);
    return found;
  }

  /// Part of the moves that were accepted.
  public double acceptance() {
    return tried == 0 ? 0 : (double) accepted / tried;
  }

  /// How far walkers disagree: the root of the variance of all over that within each (Gelman and
  /// Rubin 1992), the greatest of all dimensions; 1 where they agree.
  public static double disagreement(double[][][] kept) {
    int steps = kept.length;
    int count = kept[0].length;
    double worst = 1;
    for (int k = 0; k < kept[0][0].length; k++) {
      double[] means = new double[count];
      double within = 0;
      for (int w = 0; w < count; w++) {
        double square = 0;
        for (double[][] step : kept) {
          means[w] += step[w][k] / steps;
        }
        for (double[][] step : kept) square += Math.pow(step[w][k] - means[w], 2);
        within += square / Math.max(1, steps - 1) / count;
      }
      double mean = Arrays.stream(means).average().orElse(0);
      double between = 0;
      for (double each : means) between += (each - mean) * (each - mean) / (count - 1);
      double whole = within * (steps - 1) / steps + between;
      if (within > 0) worst = Math.max(worst, Math.sqrt(whole / within));
    }
    return worst;
  }
}
