package perek.tools.orbit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import perek.tools.call.Run;
import perek.tools.fit.Ensemble;
import perek.tools.orbit.noise.Noise;
import perek.tools.orbit.search.Points;

/// Draws of all parameters from what data and priors allow: uniform in period, K above 0, e, omega,
/// mean longitude, zero points, trend and, where it is fitted, jitter.
///
/// @param fitted where the walkers start
/// @param free which jitters are drawn too: a source's own by its number, that of its nights by its
///   number and so many more as there are sources
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Posterior(Fitted fitted, int[] free, Run run) {

  private static final int LEAST_WALKERS = 24;
  private static final int LEAST_POINTS = 5;
  private static final int MOST_TRIES = 1000;
  private static final double LEAST_JITTER_MS = 0.1;
  private static final double ROUND = 1e-6;

  /// What was drawn.
  ///
  /// @param parameters of the model, one array each
  /// @param disagreement of the walkers, 1 where they agree
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  record Drawn(double[][] parameters, double disagreement, double acceptance) {}

  /// @param jitter whether the jitter of each source is drawn too
  static Posterior of(Fitted fitted, boolean jitter, Run run) {
    Points points = fitted.model().points();
    int sources = jitter ? points.sources() : 0;
    int[] free =
        IntStream.range(0, 2 * sources)
            .filter(k ->
                k >= sources
                    ? fitted.noise().nightMs()[k - sources] > 0
                    : IntStream.of(points.source()).filter(s -> s == k).count() >= LEAST_POINTS)
            .toArray();
    return new Posterior(fitted, free, run);
  }

  /// @param start best parameters, amplitudes above 0
  /// @param steps of each walker; the first third is thrown away
  Drawn drawn(double[] start, int steps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int dimensions = start.length + free.length;
    double[][] walkers = new double[Math.max(LEAST_WALKERS, 2 * dimensions + 2)][];
    for (int w = 0; w < walkers.length; w++) walkers[w] = near(start, random);
    Ensemble ensemble = new Ensemble(this::logDensity, walkers, random);
    int burnt = steps / 3;
    ensemble.walk(burnt, this::stop, s -> run.progress().report("Markov chains", s, steps));
    double[][][] kept =
        ensemble.walk(
            steps - burnt,
            this::stop,
            s -> run.progress().report("Markov chains", burnt + s, steps));
    if (kept.length == 0) throw new CancellationException("stopped");
    double[][] all = new double[kept.length * walkers.length][];
    for (int i = 0; i < all.length; i++) all[i] = kept[i / walkers.length][i % walkers.length];
    return new Drawn(all, Ensemble.disagreement(kept), ensemble.acceptance());
  }

  private boolean stop() {
    if (run.cancelled().getAsBoolean()) throw new CancellationException("stopped");
    return run.over();
  }

  /// A place near the best, about half an error away in each direction.
  private double[] near(double[] start, SplittableRandom random) {
    double[] place = Arrays.copyOf(start, start.length + free.length);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      for (int k = 0; k < start.length; k++) {
        double error = fitted.solution().error(k);
        double usable = Double.isFinite(error) ? error : ROUND * Math.abs(start[k]);
        place[k] = start[k] + 0.5 * usable * random.nextGaussian();
      }
      for (int f = 0; f < free.length; f++) {
        double best = jitterOf(fitted.noise(), free[f]);
        double wide = 0.3 * (best + LEAST_JITTER_MS);
        place[start.length + f] = Math.abs(best + wide * random.nextGaussian());
      }
      if (Double.isFinite(logDensity(place))) return place;
    }
    System.arraycopy(start, 0, place, 0, start.length);
    return place;
  }

  private static double jitterOf(Noise noise, int which) {
    int sources = noise.whiteMs().length;
    return which < sources ? noise.whiteMs()[which] : noise.nightMs()[which - sources];
  }

  private double logDensity(double[] place) {
    OrbitModel model = fitted.model();
    double prior = 0;
    for (Orbit orbit : model.orbits(place)) {
      if (!orbit.possible(model.longest()) || orbit.k() <= 0) return Double.NEGATIVE_INFINITY;
      // Uniform in e and omega, not in e cos omega and e sin omega.
      prior -= Math.log(Math.max(orbit.e(), ROUND));
    }
    double[] white = fitted.noise().whiteMs().clone();
    double[] night = fitted.noise().nightMs().clone();
    for (int f = 0; f < free.length; f++) {
      double jitter = place[model.unknowns() + f];
      if (jitter < 0) return Double.NEGATIVE_INFINITY;
      if (free[f] < white.length) white[free[f]] = jitter;
      else night[free[f] - white.length] = jitter;
    }
    return prior + fitted.noise().with(white, night).logLikelihood(residuals(place));
  }

  private double[] residuals(double[] place) {
    double[] values = new double[fitted.model().points().size()];
    fitted.model().values(place, values);
    for (int i = 0; i < values.length; i++)
      values[i] = fitted.model().points().rvMs()[i] - values[i];
    return values;
  }
}
