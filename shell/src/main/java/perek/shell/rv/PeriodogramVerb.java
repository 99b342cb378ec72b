package perek.shell.rv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.period.PeriodogramQuery;

/// `perek rv periodogram`.
final class PeriodogramVerb {

  private static final int MOST = 20_000_000;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv periodogram",
          "Look for periods in velocities by the generalised Lomb-Scargle periodogram.",
          "FILE…",
          1,
          Synopsis.ANY,
          List.of(
              Option.value("fmin", "1/DAY", "lowest frequency (1 over the span)"),
              Option.value("fmax", "1/DAY", "highest frequency (1)"),
              Option.value("n", "N", "frequencies (10 in each independent one)"),
              Option.value("bootstrap", "N", "false alarms counted in N shuffled series too"),
              Given.PLOT),
          List.of(
              "perek rv periodogram 51peg.vels --fmin 0.001 --fmax 0.5 --n 100000 --json",
              "perek rv periodogram keck.vels elodie.vels --bootstrap 1000 --plot gls.png"));

  private PeriodogramVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          PeriodogramQuery query =
              new PeriodogramQuery(
                  files(values),
                  Given.decimal(values, "fmin"),
                  Given.decimal(values, "fmax"),
                  values.flag("n") ? Integer.valueOf(values.number("n", 10, 10, MOST)) : null,
                  values.number("bootstrap", 0, 0, 100_000));
          return run -> tools.get().periodogram().call(query, run);
        });
  }

  static List<Path> files(Values values) throws UsageException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < values.arguments().size(); i++) files.add(values.file(i));
    return files;
  }
}
