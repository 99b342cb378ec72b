package perek.tools.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import perek.tools.call.Run;
import perek.tools.fit.Solution;

/// Errors of what a fit gives, by one of three ways.
///
/// @param parameters best ones, amplitudes above 0
/// @param drawn parameters of resampled series or from Markov chains; empty for the curvature
/// @param scale of errors from the curvature, where no jitter explains the scatter
/// @param method in words
/// @param notes a sentence each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Spread(
    Fitted fitted,
    double[] parameters,
    double[][] drawn,
    double scale,
    String method,
    List<String> notes) {

  /// Walkers that disagree by more have not seen all of the density.
  private static final double AGREED = 1.05;

  static Spread of(OrbitQuery query, Fitted fitted, Run run) {
    double scale = query.fitsJitter() ? 1 : Math.sqrt(Math.max(1, fitted.reducedChi2()));
    double[] best = positive(fitted, fitted.solution().parameters());
    String scaled =
        scale == 1 ? "" : ", times the root of the reduced chi2 (%.3f)".formatted(scale);
    OrbitQuery.Errors errors = query.errors();
    return switch (errors.way()) {
      case CURVATURE ->
          new Spread(fitted, best, new double[0][], scale, "covariance" + scaled, List.of());
      case BOOTSTRAP ->
          new Spread(
              fitted,
              best,
              resampled(fitted, errors, run),
              1,
              "bootstrap of residuals, %d times, seed %d".formatted(errors.draws(), errors.seed()),
              List.of());
      case MCMC -> chains(query, fitted, best, scale, scaled, run);
    };
  }

  private static Spread chains(
      OrbitQuery query, Fitted fitted, double[] best, double scale, String scaled, Run run) {
    OrbitQuery.Errors errors = query.errors();
    Fitted wide = scale == 1 ? fitted : fitted.scattered(scale);
    Posterior.Drawn drawn =
        Posterior.of(wide, query.fitsJitter(), run).drawn(best, errors.draws(), errors.seed());
    List<String> notes =
        drawn.disagreement() < AGREED
            ? List.of()
            : List.of(
                "The Markov chains disagree (Gelman-Rubin %.3f, where 1.05 would do): more --draws are needed."
                    .formatted(drawn.disagreement()));
    return new Spread(
        fitted,
        best,
        drawn.parameters(),
        1,
        "Markov chains, %d draws, seed %d, Gelman-Rubin %.3f, %.0f %% accepted; uniform in P, K, e, omega%s"
            .formatted(
                drawn.parameters().length,
                errors.seed(),
                drawn.disagreement(),
                100 * drawn.acceptance(),
                scale == 1 ? "" : "; errors" + scaled),
        notes);
  }

  private static double[] positive(Fitted fitted, double[] parameters) {
    OrbitModel model = fitted.model();
    double[] all = parameters.clone();
    if (model.components().two() && all[1] < 0) all[model.secondAmplitude()] *= -1;
    for (int p = 0; p < model.planets(); p++)
      Orbit.of(all, Orbit.UNKNOWNS * p).positive().into(all, Orbit.UNKNOWNS * p);
    return all;
  }

  private static double[][] resampled(Fitted fitted, OrbitQuery.Errors errors, Run run) {
    SplittableRandom random = new SplittableRandom(errors.seed());
    double[] left = fitted.residuals().clone();
    fitted.noise().whiten(left);
    // A fit has residuals smaller than the scatter.
    double grown =
        Math.sqrt((double) left.length / Math.max(1, left.length - fitted.model().unknowns()));
    double[][] found = new double[errors.draws()][];
    for (int b = 0; b < found.length; b++) {
      run.progress().report("Resampling", b, found.length);
      if (run.stopped()) throw new CancellationException("stopped");
      double[] drawn = new double[left.length];
      for (int i = 0; i < drawn.length; i++) drawn[i] = grown * left[random.nextInt(left.length)];
      fitted.noise().colour(drawn);
      for (int i = 0; i < drawn.length; i++)
        drawn[i] += fitted.model().points().rvMs()[i] - fitted.residuals()[i];
      Solution one = fitted.noise().fit(fitted.model(), fitted.solution().parameters(), drawn);
      found[b] = positive(fitted, one.parameters());
    }
    return found;
  }

  /// Quantities with their errors.
  Elements of(Function<double[], double[]> quantities) {
    return drawn.length == 0
        ? Elements.of(quantities, parameters, fitted.solution().covariance(), scale)
        : Elements.of(quantities, parameters, drawn);
  }

  /// The elements of an orbit.
  Elements orbit(int planet) {
    return of(p -> Elements.elements(Orbit.of(p, Orbit.UNKNOWNS * planet)));
  }

  /// Error of one parameter.
  double error(int parameter) {
    return of(p -> new double[] {p[parameter]}).errors()[0];
  }

  List<String> notes(List<Orbits.Planet> planets) {
    List<String> all = new ArrayList<>(notes);
    double span = fitted.model().points().span();
    for (Orbits.Planet p : planets) {
      if (p.P() > 0.8 * span)
        all.add(
            "The period of %.1f days is not covered twice by the data (%.1f days): it may be longer."
                .formatted(p.P(), span));
      if (p.e() < 2 * p.eErr())
        all.add(
            "e of the orbit of %.3f days is within two errors of 0: omega and tp mean little."
                .formatted(p.P()));
    }
    if (fitted.reducedChi2() > 2)
      all.add(
          "The scatter is %.1f times the errors: planets are missing, or --jitter is."
              .formatted(Math.sqrt(fitted.reducedChi2())));
    return all;
  }
}
