package perek.shell.rv;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.orbit.OrbitQuery;

/// `perek rv orbit`.
final class OrbitVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv orbit",
          "Fit Keplerian orbits to velocities, unaided.",
          "FILE…",
          1,
          Synopsis.ANY,
          List.of(
              Option.value("planets", "N", "how many planets (1)"),
              Option.flag("trend", "fit a straight line in time too"),
              Option.value(
                  "jitter", "[MS]", "add MS to all errors; without a value fit it for each source"),
              Option.value("pmin", "DAYS", "shortest period (1.15)"),
              Option.value("pmax", "DAYS", "longest period (1.5 times the span)"),
              Option.value("bootstrap", "N", "take errors from N resampled series"),
              Option.flag("transits", "keep velocities that were taken during transits"),
              Given.PLOT),
          List.of(
              "perek rv orbit hd80606.vels --jitter --json",
              "perek rv orbit lick.vels keck.vels --planets 3 --jitter 5 --trend --plot orbit.png",
              "perek rv orbit 51peg.vels --bootstrap 500"));

  private OrbitVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          OrbitQuery query =
              new OrbitQuery(
                  PeriodogramVerb.files(values),
                  values.number("planets", 1, 1, 8),
                  values.flag("trend"),
                  jitter(values),
                  Given.decimal(values, "pmin"),
                  Given.decimal(values, "pmax"),
                  values.number("bootstrap", 0, 0, 100_000),
                  values.flag("transits"));
          return run -> tools.get().orbit().call(query, run);
        });
  }

  private static @Nullable Double jitter(Values values) throws UsageException {
    String given = values.value("jitter").orElse(null);
    if (given == null) return null;
    return given.equals("true") ? Double.valueOf(Double.NaN) : Given.number("jitter", given);
  }
}
