package perek.shell.lightcurve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.given.Given;
import perek.tools.lightcurve.Quality;
import perek.tools.lightcurve.Source;
import perek.tools.lightcurve.trend.Dip;
import perek.tools.lightcurve.trend.Trend;

/// What all lines on light curves may say.
final class CurveOptions {

  private static final List<Option> READING =
      List.of(
          Option.value("column", "NAME", "flux or magnitude (PDCSAP_FLUX, else the plain one)"),
          Option.value("time-column", "NAME", "times (TIME, BJD, …, or by UCD)"),
          Option.value("error-column", "NAME", "errors (that of the column)"),
          Option.value("times", "SYSTEM", "they count bjd, bkjd, btjd, hjd, jd or mjd"),
          Option.value("quality", "WHICH", "leave out flagged points: usual, none, any (usual)"),
          Given.PLOT);

  private static final List<Option> TREND =
      List.of(
          Option.value("window", "DAYS", "divide out slow changes by a sliding window"),
          Option.value("gap", "DAYS", "steps longer than this part the curve (0.5)"),
          Option.value("mask", "P,T0,HOURS", "known transits, not part of the slow changes"));

  private CurveOptions() {}

  static List<Option> reading(Option... more) {
    List<Option> all = new ArrayList<>(List.of(more));
    all.addAll(READING);
    return all;
  }

  static List<Option> flattening(Option... more) {
    List<Option> all = new ArrayList<>(List.of(more));
    all.addAll(TREND);
    all.addAll(READING);
    return all;
  }

  static Source source(Values values) throws UsageException {
    return new Source(
        values.file(0),
        values.value("column").orElse(""),
        values.value("time-column").orElse(""),
        values.value("error-column").orElse(""),
        values.value("times").orElse(""),
        Quality.of(values.value("quality").orElse("usual")));
  }

  /// Empty without `--window`.
  static Optional<Trend> trend(Values values) throws UsageException {
    Double window = Given.decimal(values, "window");
    if (window != null)
      return Optional.of(new Trend(window, Given.decimal(values, "gap"), masks(values)));
    for (String option : List.of("gap", "mask"))
      if (values.flag(option))
        throw new UsageException("--%s does nothing without --window DAYS.".formatted(option));
    return Optional.empty();
  }

  private static List<Dip> masks(Values values) throws UsageException {
    List<Dip> masks = new ArrayList<>();
    for (String text : values.all("mask")) {
      String[] parts = text.split(",", -1);
      if (parts.length != 3)
        throw new UsageException(
            "Option --mask is '"
                + text
                + "': write it as period,T0,hours, such as 3.52,2458326.53,4.");
      masks.add(
          new Dip(
              Given.number("mask", parts[0]),
              Given.number("mask", parts[1]),
              Given.number("mask", parts[2])));
    }
    return masks;
  }
}
