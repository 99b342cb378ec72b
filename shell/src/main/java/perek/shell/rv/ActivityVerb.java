package perek.shell.rv;

import java.util.List;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.rv.activity.ActivityQuery;

/// `perek spectrum activity`.
final class ActivityVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "spectrum activity",
          "Measure indices of activity: S of Ca II H and K, H-alpha, Na D.",
          "FILE",
          1,
          1,
          List.of(
              Option.value("rv", "KM/S", "barycentric velocity of the star"),
              Option.value("berv", "KM/S", "barycentric velocity of the Earth (header)")),
          List.of(
              "perek spectrum activity e2ds_A.fits --rv 18.4 --json",
              "perek spectrum activity star.fits --rv -110.1 --berv 12.3"));

  private ActivityVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          ActivityQuery query =
              new ActivityQuery(
                  values.file(0),
                  Given.number("rv", Given.needed(values, "rv", "--rv KM/S")),
                  Given.decimal(values, "berv"));
          return run -> tools.get().activity().call(query, run);
        });
  }
}
