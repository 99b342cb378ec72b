package perek.tools.series.line;

import java.util.List;
import java.util.Optional;
import perek.tools.call.Params;
import perek.tools.series.find.Origin;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.line.Finder;
import perek.tools.spectrum.line.SpectralLines;
import perek.tools.unit.AirFormula;

/// A line to be followed in time.
///
/// @param origin of the spectra
/// @param band wavelengths with the line and continuum on both sides, in the medium of the series,
///   Angstrom
/// @param line its name or wavelength, Angstrom; blank for the first of the strong lines in the
///   middle of the band
/// @param window the line's own wavelengths; the middle 70 % of the band as usual, what is outside
///   being continuum
/// @param choices how spectra are brought together
/// @param fold how times become phases; empty not to fold
public record SeriesQuery(
    Origin origin,
    Range band,
    String line,
    Optional<Range> window,
    Choices choices,
    Optional<Fold> fold) {

  private static final double SIDE = .15;
  private static final double ANGSTROM = 1e-10;
  private static final double SHORTEST = 2000;
  private static final double LONGEST = 1e6;

  /// A period that times are folded with.
  ///
  /// @param periodDays above 0
  /// @param t0 time of phase 0, in the scale of the series
  public record Fold(double periodDays, double t0) {

    public Fold {
      if (!(periodDays > 0) || !Double.isFinite(t0))
        throw new IllegalArgumentException(
            "the period is %s days and phase 0 at %s: the period must be above 0, the time finite"
                .formatted(periodDays, t0));
    }

    /// From 0 to 1.
    double phase(double time) {
      double turns = (time - t0) / periodDays;
      return turns - Math.floor(turns);
    }
  }

  /// The line that is followed.
  record Followed(String name, double restA) {}

  public SeriesQuery {
    if (!(band.from() > 0 && band.to() < LONGEST))
      throw new IllegalArgumentException(
          "the band goes from %s to %s Angstrom: it must lie from 0 to %.0f"
              .formatted(band.from(), band.to(), LONGEST));
    if (choices.air(band.from(), band.to()) && band.from() < SHORTEST)
      throw new IllegalArgumentException(
          "the band starts at %s Angstrom: below 2000 there is no air to speak of, add --to vacuum"
              .formatted(band.from()));
    if (window.isPresent() && !(window.get().from() > band.from() && window.get().to() < band.to()))
      throw new IllegalArgumentException(
          "the line's window %s to %s must leave continuum on both sides of the band %s to %s"
              .formatted(window.get().from(), window.get().to(), band.from(), band.to()));
    followed(band, line, choices);
  }

  Medium medium() {
    return choices.air(band.from(), band.to())
        ? Medium.air(AirFormula.CIDDOR_1996)
        : Medium.vacuum();
  }

  Range lineWindow() {
    double side = SIDE * (band.to() - band.from());
    return window.orElseGet(() -> new Range(band.from() + side, band.to() - side));
  }

  Range left() {
    return new Range(band.from(), lineWindow().from());
  }

  Range right() {
    return new Range(lineWindow().to(), band.to());
  }

  /// The band in vacuum, as services are asked for it.
  Range vacuum() {
    if (!choices.air(band.from(), band.to())) return band;
    AirFormula formula = AirFormula.CIDDOR_1996;
    return new Range(
        formula.vacuum(band.from() * ANGSTROM) / ANGSTROM,
        formula.vacuum(band.to() * ANGSTROM) / ANGSTROM);
  }

  Followed followed() {
    return followed(band, line, choices);
  }

  private static Followed followed(Range band, String line, Choices choices) {
    Medium medium =
        choices.air(band.from(), band.to()) ? Medium.air(AirFormula.CIDDOR_1996) : Medium.vacuum();
    if (line.strip().matches("[0-9.]+")) {
      double rest = Double.parseDouble(line.strip());
      return within(new Followed("%.2f".formatted(rest), rest), band);
    }
    if (!line.isBlank())
      return SpectralLines.named(line)
          .filter(SpectralLines.Named::line)
          .map(n -> within(new Followed(n.name(), Finder.wavelength(n, medium)), band))
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "'" + line + "' is no line that is known by name: give its wavelength"));
    double half = (band.to() - band.from()) / 4;
    double middle = (band.to() + band.from()) / 2;
    return SpectralLines.lines().stream()
        .map(n -> new Followed(n.name(), Finder.wavelength(n, medium)))
        .filter(f -> Math.abs(f.restA() - middle) < half)
        .findFirst()
        .orElseGet(() -> new Followed("%.2f".formatted(middle), middle));
  }

  private static Followed within(Followed f, Range band) {
    if (band.holds(f.restA())) return f;
    throw new IllegalArgumentException(
        "the line %s lies at %.2f Angstrom, outside of the band %s to %s"
            .formatted(f.name(), f.restA(), band.from(), band.to()));
  }

  Params params() {
    Params params =
        switch (origin) {
          case Origin.Files(var files) -> Params.of("files", Integer.toString(files.size()));
          case Origin.Services s ->
              Params.of("target", s.target())
                  .with("services", Integer.toString(s.services().size()));
        };
    return params
        .with("band", band.from() + "/" + band.to())
        .with("line", followed().name())
        .with("medium", medium().word());
  }

  /// Continuum on both sides.
  List<Range> sides() {
    return List.of(left(), right());
  }
}
