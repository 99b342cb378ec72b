package perek.tools.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import perek.tools.call.Run;
import perek.tools.orbit.noise.Jitter;
import perek.tools.orbit.noise.Noise;
import perek.tools.orbit.search.Candidate;
import perek.tools.orbit.search.Components;
import perek.tools.orbit.search.OrbitScan;
import perek.tools.orbit.search.Points;

/// Finds orbits unaided: scans for one planet after the other in what the others leave, refines all
/// together after each, and at last looks for each anew. For one thread.
final class OrbitFit {

  private static final int CANDIDATES = 24;
  private static final int TOGETHER = 6;
  private static final int JITTER_ROUNDS = 8;
  private static final double STEADY = 1e-3;
  private static final int EXCHANGES = 2;

  /// Velocities nearer to each other than this part of the shortest period are one for the scan.
  private static final double ONE_LOOK = 0.1;

  /// By so much must the logarithm of the likelihood rise for a planet to be exchanged.
  private static final double BETTER = 0.5;

  /// The full swing is twice K; eccentric orbits may show half of it.
  private static final double UNSEEN = 1.0;

  private final OrbitQuery query;
  private final Run run;
  private final Points points;
  private final Components components;

  OrbitFit(OrbitQuery query, Points points, Components components, Run run) {
    this.query = query;
    this.points = points;
    this.components = components;
    this.run = run;
  }

  /// All planets that are asked for.
  Fitted all() {
    Fitted fitted = zeroPoints();
    for (int planet = 1; planet <= query.planets(); planet++) {
      fitted = withOneMore(fitted);
      if (run.cancelled().getAsBoolean()) throw new CancellationException("stopped");
    }
    return exchanged(settled(fitted));
  }

  /// Looks for each planet anew in what the others leave: those found first were found among the
  /// velocities of all.
  private Fitted exchanged(Fitted start) {
    Fitted best = start;
    boolean better = query.planets() > 1;
    for (int round = 0; round < EXCHANGES && better; round++) {
      better = false;
      for (int planet = 0; planet < query.planets(); planet++) {
        Fitted other = settled(withOneMore(best.without(planet)));
        if (run.cancelled().getAsBoolean()) throw new CancellationException("stopped");
        if (unseen(other) || other.logLikelihood() < best.logLikelihood() + BETTER) continue;
        best = other;
        better = true;
      }
    }
    return best;
  }

  private double longest() {
    return query.longest(points.span());
  }

  private Fitted zeroPoints() {
    OrbitModel model = new OrbitModel(points, 0, query.trend(), longest(), components);
    double[] start = new double[model.unknowns()];
    return settled(fit(model, start, provisional(Noise.of(points, 0))));
  }

  private Fitted withOneMore(Fitted before) {
    // A second star moves against the first: the search looks at the first alone.
    Points left = components.primary(points.with(before.residuals()));
    Points looks = left.binned(ONE_LOOK * query.shortest());
    List<Candidate> candidates =
        new OrbitScan(looks, query.shortest(), query.trend())
            .best(query.shortest(), longest(), CANDIDATES, run);
    if (candidates.isEmpty())
      throw new IllegalArgumentException(
          "no orbit fits: the periods from %.2f to %.2f days leave nothing to scan"
              .formatted(query.shortest(), longest()));
    List<Fitted> alone = new ArrayList<>();
    Noise scatter = provisional(before.noise()).over(left);
    OrbitModel one = new OrbitModel(left, 1, query.trend(), longest(), components);
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
    OrbitModel model = new OrbitModel(points, planets, query.trend(), longest(), components);
    List<Fitted> tried = new ArrayList<>();
    for (Fitted one : more) {
      double[] start = new double[model.unknowns()];
      double[] old = before.solution().parameters();
      int own = Orbit.UNKNOWNS * (planets - 1);
      System.arraycopy(old, 0, start, 0, own);
      System.arraycopy(one.solution().parameters(), 0, start, own, Orbit.UNKNOWNS);
      // Zero points and trend: those of before, and what the new planet leaves of them.
      for (int i = own; i < old.length; i++)
        start[i + Orbit.UNKNOWNS] = old[i] + one.solution().parameters()[i - own + Orbit.UNKNOWNS];
      if (components.two()) start[model.secondAmplitude()] = start[1];
      tried.add(fit(model, start, provisional(before.noise())));
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
      Noise noise = noise(now);
      boolean same = near(noise.whiteMs(), now.noise().whiteMs());
      now = fit(now.model(), now.solution().parameters(), noise);
      if (same && near(noise.nightMs(), now.noise().nightMs())) break;
    }
    return now;
  }

  private static boolean near(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++)
      if (Math.abs(a[i] - b[i]) > STEADY * (a[i] + b[i])) return false;
    return true;
  }

  private Noise noise(Fitted fitted) {
    return query.fitsJitter()
        ? Jitter.of(fitted.noise(), fitted.residuals(), fitted.model().unknowns())
        : Noise.of(points, query.fixedJitter());
  }

  /// While planets are missing, their velocities are no scatter: at least a small one is assumed.
  private Noise provisional(Noise noise) {
    double[] sorted = points.errMs().clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    double[] white = noise.whiteMs().clone();
    double[] night = noise.nightMs().clone();
    for (int i = 0; i < white.length; i++) {
      white[i] = Math.clamp(white[i], usual / 2, 3 * usual);
      night[i] = Math.min(night[i], 3 * usual);
    }
    return noise.with(white, night);
  }

  private static Fitted fit(OrbitModel model, double[] start, Noise noise) {
    return Fitted.of(model, noise.fit(model, start, model.points().rvMs()), noise);
  }
}
