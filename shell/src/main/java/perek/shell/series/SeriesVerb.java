package perek.shell.series;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.RvVerb;
import perek.shell.rv.given.Given;
import perek.shell.vo.verb.Chosen;
import perek.shell.vo.verb.VoOptions;
import perek.tools.Toolbox;
import perek.tools.series.find.Origin;
import perek.tools.series.line.Choices;
import perek.tools.series.line.SeriesQuery;
import perek.tools.spectrum.correct.Range;

/// `perek series`.
final class SeriesVerb {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /// Limits under this are metres, as SSA writes them, not Angstrom.
  private static final double METRES = 1e-3;

  private static final double ANGSTROM = 1e-10;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "series",
          "Follow a spectral line in time: equivalent width, V/R, velocity, profiles.",
          "[FILE…]",
          0,
          Synopsis.ANY,
          List.of(
              Option.value("target", "NAME", "object whose spectra services are asked for"),
              Option.value(
                  "band", "LO/HI", "line and continuum, Angstrom (metres in vacuum below .001)"),
              Option.value("line", "NAME|ANGSTROM", "the line (the strong one in the band)"),
              Option.value("window", "LO/HI", "the line's wavelengths (middle 70 % of the band)"),
              Option.value("time", "FROM/TO", "dates, as SSA takes them"),
              Option.value("most", "N", "at most so many spectra (200)"),
              Option.value("to", "MEDIUM", "air or vacuum (air from 2000 to 10000 Angstrom)"),
              Option.value("medium", "MEDIUM", "of files that do not say theirs (air)"),
              Option.value("frame", "FRAME", "of files that do not say: observatory, barycentric"),
              Option.value("site", "NAME", "observatory of spectra that do not name theirs"),
              Option.value("ra", "DEG", "right ascension, ICRS, where files do not say it"),
              Option.value("dec", "DEG", "declination likewise"),
              Option.value("period", "DAYS", "fold with it"),
              Option.value("t0", "TIME", "phase 0, days in the system of the series (0)"),
              Given.PLOT),
          List.of(
              "perek series --target \"psi Per\" --band 6520/6610 --service"
                  + " http://dc.example/ssap --plot psi.png",
              "perek series night*.fits --band 6540/6590 --line H-alpha --json",
              "perek series *.fits --band 5860/5892 --line \"He I 5876\" --period 4.42 --t0"
                  + " 2455000.2 --plot phases.png"));

  private SeriesVerb() {}

  static RvVerb of(Supplier<Toolbox> tools, Chosen chosen, Optional<String> registry) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          SeriesQuery query = query(values, chosen, registry);
          return run -> tools.get().series().call(query, run.within(PATIENCE));
        });
  }

  private static SeriesQuery query(Values values, Chosen chosen, Optional<String> registry)
      throws UsageException {
    Choices choices =
        new Choices(
            values.value("to").orElse(""),
            values.value("medium").orElse(""),
            values.value("frame").orElse(""),
            values.value("site").orElse(""),
            angle(values, "ra", 15),
            angle(values, "dec", 1));
    return new SeriesQuery(
        origin(values, chosen, registry),
        band(Given.needed(values, "band", "--band 6540/6590")),
        values.value("line").orElse(""),
        range(values, "window"),
        choices,
        fold(values));
  }

  private static Origin origin(Values values, Chosen chosen, Optional<String> registry)
      throws UsageException {
    Optional<String> target = values.value("target");
    if (target.isPresent() == !values.arguments().isEmpty())
      throw new UsageException("Say which spectra: either --target NAME or files.");
    if (target.isEmpty()) return new Origin.Files(RossiterVerb.files(values));
    List<URI> services = chosen.all(values);
    return new Origin.Services(
        target.get(),
        services,
        VoOptions.registries(values, registry),
        values.value("time").orElse(""),
        values.number("most", 200, 1, Origin.MOST));
  }

  private static Range band(String text) throws UsageException {
    String[] ends = text.strip().split("\\s*/\\s*", -1);
    if (ends.length != 2)
      throw new UsageException(
          "Option --band is '" + text + "': write it as 6540/6590, in Angstrom.");
    double from = Given.number("band", ends[0]);
    double to = Given.number("band", ends[1]);
    return to < METRES ? new Range(from / ANGSTROM, to / ANGSTROM) : new Range(from, to);
  }

  private static Optional<Range> range(Values values, String option) {
    return Range.parse(values.value(option).orElse("")).stream().findFirst();
  }

  private static Optional<Double> angle(Values values, String option, int unit)
      throws UsageException {
    Optional<String> text = values.value(option);
    return text.isEmpty() ? Optional.empty() : Optional.of(Given.angle(option, text.get(), unit));
  }

  private static Optional<SeriesQuery.Fold> fold(Values values) throws UsageException {
    Double period = Given.decimal(values, "period");
    if (period == null) {
      if (values.flag("t0")) throw new UsageException("--t0 folds nothing without --period DAYS.");
      return Optional.empty();
    }
    return Optional.of(new SeriesQuery.Fold(period, Given.decimal(values, "t0", 0)));
  }
}
