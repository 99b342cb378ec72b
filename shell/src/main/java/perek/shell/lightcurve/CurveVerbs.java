package perek.shell.lightcurve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.RvVerb;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.lightcurve.Source;
import perek.tools.lightcurve.box.BoxQuery;
import perek.tools.lightcurve.fold.FoldQuery;
import perek.tools.lightcurve.trend.DetrendQuery;
import perek.tools.lightcurve.trend.Trend;

/// What can be done with a light curve.
///
/// @param noun the first word of the commands
record CurveVerbs(String noun, Supplier<Toolbox> tools) {

  private static final int MOST_BINS = 10_000;

  RvVerb show() {
    return new RvVerb(
        synopsis(
            "show",
            "Show a light curve: span, cadence, gaps, scatter, what flags left out.",
            CurveOptions.reading(),
            "kplr008191672-2009166043257_llc.fits --plot curve.png",
            "asassn.csv --time-column HJD --column mag --times hjd"),
        values -> {
          Source source = CurveOptions.source(values);
          return run -> tools.get().lightCurve().call(source, run);
        });
  }

  RvVerb detrend() {
    return new RvVerb(
        synopsis(
            "detrend",
            "Divide slow changes out of a light curve (Tukey's biweight in a sliding window).",
            CurveOptions.flattening(),
            "tess.fits --window 0.75 --plot flat.png",
            "tess.fits --window 0.5 --mask 3.5247,2458326.5345,4 --json"),
        values -> {
          Trend trend =
              CurveOptions.trend(values)
                  .orElseThrow(() ->
                      new UsageException(
                          "--window is missing: add --window DAYS, at least three times the longest"
                              + " dip to be kept."));
          DetrendQuery query = new DetrendQuery(CurveOptions.source(values), trend);
          return run -> tools.get().detrend().call(query, run);
        });
  }

  RvVerb bls() {
    return new RvVerb(
        synopsis(
            "bls",
            "Look for periodic dips (BLS): period, epoch, depth, duration, with errors.",
            CurveOptions.flattening(
                Option.value("pmin", "DAYS", "shortest period (0.5)"),
                Option.value("pmax", "DAYS", "longest period (half of the span)"),
                Option.value("durations", "H,H,…", "of the box, hours (1 to 12 that fit)")),
            "tess.fits --window 0.75 --plot bls.png",
            "flat.vot --pmin 1 --pmax 20 --durations 2,3,4 --json"),
        values -> {
          BoxQuery query =
              new BoxQuery(
                  CurveOptions.source(values),
                  CurveOptions.trend(values),
                  Given.decimal(values, "pmin"),
                  Given.decimal(values, "pmax"),
                  durations(values));
          return run -> tools.get().boxes().call(query, run);
        });
  }

  RvVerb fold() {
    return new RvVerb(
        synopsis(
            "fold",
            "Fold a light curve with a period, means in bins of phase.",
            CurveOptions.flattening(
                Option.value("period", "DAYS", "to fold with"),
                Option.value("t0", "TIME", "phase 0, days (the first time)"),
                Option.value("bins", "N", "over a period (100)")),
            "tess.fits --period 3.5247 --t0 2458326.5345 --window 0.75 --plot phases.png"),
        values -> {
          FoldQuery query =
              new FoldQuery(
                  CurveOptions.source(values),
                  CurveOptions.trend(values),
                  Given.number("period", Given.needed(values, "period", "--period DAYS")),
                  Given.decimal(values, "t0"),
                  values.flag("bins")
                      ? Integer.valueOf(values.number("bins", 100, 2, MOST_BINS))
                      : null);
          return run -> tools.get().fold().call(query, run);
        });
  }

  private Synopsis synopsis(String verb, String summary, List<Option> options, String... lines) {
    String name = noun + " " + verb;
    List<String> examples = new ArrayList<>();
    for (String line : lines) examples.add("perek " + name + " " + line);
    return new Synopsis(name, summary, "FILE", 1, 1, options, examples);
  }

  private static List<Double> durations(Values values) throws UsageException {
    List<Double> hours = new ArrayList<>();
    for (String one : values.value("durations").orElse("").split(",", -1))
      if (!one.isBlank()) hours.add(Given.number("durations", one));
    return hours;
  }
}
