package perek.shell.rv;

import java.util.List;
import java.util.function.Supplier;
import perek.shell.line.Synopsis;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.rv.FitQuery;

/// `perek rv fit` and `perek rv bisector`.
final class FitVerb {

  private static final Synopsis FIT =
      new Synopsis(
          "rv fit",
          "Measure velocity, width, contrast and bisector of a CCF that lies in a file.",
          "CCF-FILE",
          1,
          1,
          List.of(Given.COMPONENTS, Given.PLOT),
          List.of(
              "perek rv fit ccf_M2_A.fits --json",
              "perek rv fit ccf.csv --plot ccf.png",
              "perek rv fit sb2.csv --components 2"));

  private static final Synopsis BISECTOR =
      new Synopsis(
          "rv bisector",
          "Measure the bisector of a CCF or of the profile of a line: velocity (km/s), value.",
          "CSV",
          1,
          1,
          List.of(Given.PLOT),
          List.of("perek rv bisector profile.csv --json", "perek rv bisector ccf_G2_A.fits"));

  private FitVerb() {}

  static RvVerb fit(Supplier<Toolbox> tools) {
    return new RvVerb(
        FIT,
        values -> {
          FitQuery query = new FitQuery(values.file(0));
          if (Given.components(values) == 2)
            return run -> tools.get().ccfFitPair().call(query, run);
          return run -> tools.get().ccfFit().call(query, run);
        });
  }

  static RvVerb bisector(Supplier<Toolbox> tools) {
    return new RvVerb(
        BISECTOR,
        values -> {
          FitQuery query = new FitQuery(values.file(0));
          return run -> tools.get().bisector().call(query, run);
        });
  }
}
