package perek.tools.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import perek.tools.call.Run;
import perek.tools.fit.Marquardt;
import perek.tools.fit.Solution;
import perek.tools.orbit.search.Candidate;
import perek.tools.orbit.search.OrbitScan;
import perek.tools.orbit.search.Points;

/// Finds orbits unaided: scans for one planet after the other in what the others leave, and refines
/// all together after each. For one thread.
final class OrbitFit {

  private static final int CANDIDATES = 24;
  private static final int TOGETHER = 6;
  private static final int JITTER_ROUNDS = 8;

  /// The full swing is twice K; eccentric orbits may show half of it.
  private static final double UNSEEN = 1.0;

  private final OrbitQuery query;
  private final Run run;
  private final Points points;

  OrbitFit(OrbitQuery query, Points points, Run run) {
    this.query = query;
    this.points = points;
    this.run = run;
  }

  /// All planets that are asked for.
  Fitted all() {
    Fitted fitted = zeroPoints();
    for (int planet = 1; planet <= query.planets(); planet++) {
      fitted = withOneMore(fitted);
      if (run.cancelled().getAsBoolean()) throw new CancellationException("stopped");
    }
    return settled(fitted);
  }

  private double longest() {
    return query.longest(points.span());
  }

  private Fitted zeroPoints() {
    OrbitModel model = new OrbitModel(points, 0, query.trend(), longest());
    double[] start = new double[model.unknowns()];
    return settled(fit(model, start, provisional(new double[points.sources()])));
  }

  private Fitted withOneMore(Fitted before) {
    Points left = points.with(before.residuals());
    List<Candidate> candidates =
        new OrbitScan(left, query.shortest()).best(query.shortest(), longest(), CANDIDATES, run);
    if (candidates.isEmpty())
      throw new IllegalArgumentException(
          "no orbit fits: the periods from %.2f to %.2f days leave nothing to scan"
              .formatted(query.shortest(), longest()));
    List<Fitted> alone = new ArrayList<>();
    double[] scatter = provisional(before.jitter());
    OrbitModel one = new OrbitModel(left, 1, false, longest());
    for (Candidate candidate : candidates) {
      double[] start = new double[one.unknowns()];
      Orbit.of(candidate).into(start, 0);
      alone.add(fit(one, start, scatter));
    }
    alone.sort(
        Comparator.comparing(OrbitFit::unseen).thenComparingDouble(f -> f.solution().chi2()));
    return together(before, alone.subList(0, Math.min(TOGETHER, alone.size())));
  }

  /// The best of several ways to add one planet, all parameters free.
  private Fitted together(Fitted before, List<Fitted> more) {
    int planets = before.model().planets() + 1;
    OrbitModel model = new OrbitModel(points, planets, query.trend(), longest());
    List<Fitted> tried = new ArrayList<>();
    for (Fitted one : more) {
      double[] start = new double[model.unknowns()];
      double[] old = before.solution().parameters();
      int own = Orbit.UNKNOWNS * (planets - 1);
      System.arraycopy(old, 0, start, 0, own);
      System.arraycopy(one.solution().parameters(), 0, start, own, Orbit.UNKNOWNS);
      System.arraycopy(old, own, start, own + Orbit.UNKNOWNS, old.length - own);
      tried.add(fit(model, start, provisional(before.jitter())));
    }
    Fitted best =
        tried.stream()
            .min(
                Comparator.comparing(OrbitFit::unseen)
                    .thenComparingDouble(f -> f.solution().chi2()))
            .orElseThrow();
    return settled(best);
  }

  /// True where an orbit swings further than any velocity shows, in a gap between them: such orbits
  /// fit anything.
  private static boolean unseen(Fitted fitted) {
    double[] rv = fitted.model().points().rvMs();
    double[] low = new double[fitted.model().points().sources()];
    double[] high = new double[low.length];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < rv.length; i++) {
      int s = fitted.model().points().source()[i];
      low[s] = Math.min(low[s], rv[i]);
      high[s] = Math.max(high[s], rv[i]);
    }
    double range = 0;
    for (int s = 0; s < low.length; s++) range = Math.max(range, high[s] - low[s]);
    double most = UNSEEN * range;
    return fitted.orbits().stream().anyMatch(o -> Math.abs(o.k()) > most);
  }

  /// Jitter and orbits by turns, until both stand.
  private Fitted settled(Fitted start) {
    Fitted now = start;
    for (int round = 0; round < JITTER_ROUNDS; round++) {
      double[] jitter = jitter(now);
      boolean same = Arrays.equals(jitter, now.jitter());
      now = fit(now.model(), now.solution().parameters(), jitter);
      if (same) break;
    }
    return now;
  }

  private double[] jitter(Fitted fitted) {
    if (query.fitsJitter()) return Jitter.of(points, fitted.residuals(), fitted.model().unknowns());
    double[] fixed = new double[points.sources()];
    Arrays.fill(fixed, query.fixedJitter());
    return fixed;
  }

  /// While planets are missing, their velocities are no scatter: at least a small one is assumed.
  private double[] provisional(double[] jitter) {
    double[] sorted = points.errMs().clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length / 2];
    double[] out = jitter.clone();
    for (int i = 0; i < out.length; i++) out[i] = Math.clamp(out[i], least / 2, 3 * least);
    return out;
  }

  private static Fitted fit(OrbitModel model, double[] start, double[] jitter) {
    Points points = model.points();
    Solution solution = Marquardt.fit(model, start, points.rvMs(), Jitter.weights(points, jitter));
    return Fitted.of(model, solution, jitter);
  }
}
