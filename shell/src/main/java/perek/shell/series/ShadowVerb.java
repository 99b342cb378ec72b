package perek.shell.series;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.rv.RvVerb;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.shadow.ccf.ShadowQuery;

/// `perek rv shadow`.
final class ShadowVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv shadow",
          "Find the Doppler shadow of a planet in CCFs through a transit: the obliquity.",
          "CCF-FILE…",
          6,
          Synopsis.ANY,
          Passing.and(
              Option.value("lambda", "DEG", "begin the search there (all round)"), Given.PLOT),
          List.of(
              "perek rv shadow night/*_ccf_G2_A.fits --t0 2454279.436714 --period 2.21857567"
                  + " --t14 1.827 --a-rs 8.863 --inclination 85.71 --rp-rs 0.1553 --vsini 3.1"
                  + " --plot shadow.png"));

  private ShadowVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          ShadowQuery query =
              new ShadowQuery(
                  RossiterVerb.files(values),
                  Passing.transit(values),
                  Passing.number(values, "vsini"),
                  Optional.ofNullable(Given.decimal(values, "lambda")),
                  Passing.limb(values));
          return run -> tools.get().velocities().shadow().call(query, run);
        });
  }
}
