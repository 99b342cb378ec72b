package perek.shell.rv;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.orbit.OrbitQuery;
import perek.tools.orbit.OrbitQuery.Errors;
import perek.tools.orbit.OrbitQuery.Stars;
import perek.tools.orbit.OrbitQuery.Way;

/// `perek rv orbit`.
final class OrbitVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv orbit",
          "Fit Keplerian orbits of planets or of a binary to velocities, unaided.",
          "FILE…",
          1,
          Synopsis.ANY,
          List.of(
              Option.value("planets", "N", "how many planets (1)"),
              Option.value(
                  "binary",
                  "TYPE",
                  "sb1 or sb2: two stars; of sb2 a file names columns time, rv1_kms, err1_kms,"
                      + " rv2_kms, err2_kms, - where a star was not measured"),
              Option.flag("trend", "fit a straight line in time too"),
              Option.value(
                  "jitter",
                  "[MS]",
                  "add MS to all errors; without a value fit it for each source and its nights"),
              Option.value("pmin", "DAYS", "shortest period (1.15)"),
              Option.value("pmax", "DAYS", "longest period (1.5 times the span)"),
              Option.value("errors", "WAY", "curvature, bootstrap or mcmc (curvature)"),
              Option.value(
                  "draws", "N", "resampled series (500), or steps of each Markov chain (2000)"),
              Option.value("seed", "N", "of the random numbers (1)"),
              Option.flag("transits", "keep velocities that were taken during transits"),
              Option.flag(
                  "unsplit", "keep one zero point where an instrument is known to have changed"),
              Given.PLOT),
          List.of(
              "perek rv orbit hd80606.vels --jitter --json",
              "perek rv orbit lick.vels keck.vels --planets 3 --jitter 5 --trend --plot orbit.png",
              "perek rv orbit 51peg.vels --jitter --errors mcmc --draws 4000 --seed 7",
              "perek rv orbit capella.txt --binary sb2 --json"));

  private static final int STEPS = 2000;
  private static final int SERIES = 500;

  private OrbitVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          OrbitQuery query =
              new OrbitQuery(
                  PeriodogramVerb.files(values),
                  values.value("binary").map(Stars::of).orElse(Stars.PLANETS),
                  values.number("planets", 1, 1, 8),
                  values.flag("trend"),
                  jitter(values),
                  Given.decimal(values, "pmin"),
                  Given.decimal(values, "pmax"),
                  errors(values),
                  values.flag("transits"),
                  values.flag("unsplit"));
          return run -> tools.get().orbit().call(query, run);
        });
  }

  private static Errors errors(Values values) throws UsageException {
    Way way = values.value("errors").map(Way::of).orElse(Way.CURVATURE);
    if (way == Way.CURVATURE) {
      if (values.flag("draws") || values.flag("seed"))
        throw new UsageException("--draws and --seed go with --errors bootstrap or mcmc.");
      return Errors.CURVATURE;
    }
    int usual = way == Way.MCMC ? STEPS : SERIES;
    return new Errors(
        way,
        values.number("draws", usual, 1, 1_000_000),
        values.number("seed", 1, 0, Integer.MAX_VALUE));
  }

  private static @Nullable Double jitter(Values values) throws UsageException {
    String given = values.value("jitter").orElse(null);
    if (given == null) return null;
    return given.equals("true") ? Double.valueOf(Double.NaN) : Given.number("jitter", given);
  }
}
