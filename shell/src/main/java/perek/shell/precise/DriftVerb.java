package perek.shell.precise;

import java.util.List;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.rv.RvVerb;
import perek.shell.rv.given.Given;
import perek.shell.rv.given.Observed;
import perek.tools.Toolbox;
import perek.tools.rv.drift.DriftQuery;

/// `perek rv drift`.
final class DriftVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv drift",
          "Measure how far a spectrograph has moved, by light of its calibration fibre.",
          "FILE",
          1,
          1,
          List.of(
              Option.value("reference", "FILE", "the same fibre in the reference exposure"),
              Observed.ORDERS,
              Given.PLOT),
          List.of(
              "perek rv drift star_B.fits --reference wave_B.fits --json",
              "perek rv drift star_B.fits --reference wave_B.fits --orders 10-60 --plot"
                  + " drift.png"));

  private DriftVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          DriftQuery query =
              new DriftQuery(
                  values.file(0),
                  values
                      .path("reference")
                      .orElseThrow(() ->
                          new UsageException("--reference is missing: add --reference FILE.")),
                  Observed.orders(values.value("orders").orElse("")));
          return run -> tools.get().velocities().drift().call(query, run);
        });
  }
}
