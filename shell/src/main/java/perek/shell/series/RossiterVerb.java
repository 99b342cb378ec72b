package perek.shell.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.RvVerb;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.shadow.RossiterQuery;

/// `perek rv rm`.
final class RossiterVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv rm",
          "Fit the Rossiter-McLaughlin curve of velocities through a transit: the obliquity.",
          "FILE…",
          1,
          Synopsis.ANY,
          Passing.and(
              Option.value("vsini-err", "KM/S", "have the catalogue's v sin i weigh in"),
              Given.PLOT),
          List.of(
              "perek rv rm hd189733.vels --t0 2454279.436714 --period 2.21857567 --t14 1.827"
                  + " --a-rs 8.863 --inclination 85.71 --rp-rs 0.1553 --vsini 3.1 --plot rm.png"));

  private RossiterVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          RossiterQuery query =
              new RossiterQuery(
                  files(values),
                  Passing.transit(values),
                  Passing.number(values, "vsini"),
                  Optional.ofNullable(Given.decimal(values, "vsini-err")),
                  Passing.limb(values));
          return run -> tools.get().velocities().rossiter().call(query, run);
        });
  }

  static List<Path> files(Values values) throws UsageException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < values.arguments().size(); i++) files.add(values.file(i));
    return files;
  }
}
