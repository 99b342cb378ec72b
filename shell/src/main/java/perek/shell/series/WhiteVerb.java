package perek.shell.series;

import java.util.List;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.rv.RvVerb;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.period.white.WhiteQuery;

/// `perek rv prewhiten`.
final class WhiteVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv prewhiten",
          "Take a series apart into frequencies, one after another, with the S/N of each.",
          "FILE…",
          1,
          Synopsis.ANY,
          List.of(
              Option.value("fmin", "1/DAY", "lowest frequency (1 over the span)"),
              Option.value("fmax", "1/DAY", "highest frequency (Nyquist of the median step, 100)"),
              Option.value("snr", "N", "least amplitude over noise (4)"),
              Option.value("most", "N", "at most so many frequencies (20)"),
              Option.value("box", "1/DAY", "stretch in which noise is measured (2)"),
              Given.PLOT),
          List.of(
              "perek rv prewhiten pulsator.vels --fmax 30 --plot spectrum.png",
              "perek rv prewhiten deltascuti.txt --snr 4.6 --most 40 --json"));

  private WhiteVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          WhiteQuery query =
              new WhiteQuery(
                  RossiterVerb.files(values),
                  Given.decimal(values, "fmin"),
                  Given.decimal(values, "fmax"),
                  Given.decimal(values, "snr", 4),
                  values.number("most", 20, 1, 200),
                  Given.decimal(values, "box"));
          return run -> tools.get().velocities().prewhiten().call(query, run);
        });
  }
}
