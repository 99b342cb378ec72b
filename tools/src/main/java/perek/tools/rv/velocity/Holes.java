package perek.tools.rv.velocity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Lines;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.mask.Mask;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;
import perek.tools.unit.AirFormula;

/// The holes of a mask as a spectrum is to be looked at through them.
///
/// @param lines in the medium of the spectrum
/// @param holeKms the usual width
/// @param notes a sentence each
record Holes(Lines lines, double holeKms, List<String> notes) {

  /// Of HARPS.
  private static final double USUAL_KMS = 0.82;

  private static final double ANGSTROM = 1e-10;
  private static final double EARTH_KMS = 31;

  static Holes of(Mask given, Spectrum spectrum, Setting setting) {
    List<String> notes = new ArrayList<>(given.notes());
    Mask mask = inMedium(given, spectrum.medium(), notes);
    Double hole = setting.holeKms();
    boolean own = hole == null && setting.shift() != Shift.DRS && mask.width().isPresent();
    double width = own ? mask.width().getAsDouble() : hole == null ? USUAL_KMS : hole;
    if (own) notes.add("Holes are %.2f km/s wide, as in the mask.".formatted(width));
    else if (hole == null)
      notes.add(
          "Holes are %.2f km/s wide, as HARPS has them; --hole-kms sets it.".formatted(width));
    Lines lines = Lines.around(mask.centres(), mask.weights(), width);
    return new Holes(lines, width, notes);
  }

  private static Mask inMedium(Mask mask, Medium medium, List<String> notes) {
    return switch (medium) {
      case Medium.Unknown _ -> {
        notes.add(
            "The file does not say whether its wavelengths are in air or vacuum: they are taken to be in %s as the mask is; the other is 83 km/s off."
                .formatted(mask.medium()));
        yield mask;
      }
      case Medium.Vacuum _ when !mask.vacuum() -> {
        notes.add("The mask is brought from air to vacuum by Ciddor 1996.");
        yield mask.at(converted(mask, true, AirFormula.CIDDOR_1996), true);
      }
      case Medium.Air(AirFormula formula, _) when mask.vacuum() -> {
        notes.add("The mask is brought from vacuum to air by %s.".formatted(formula.title()));
        yield mask.at(converted(mask, false, formula), false);
      }
      default -> mask;
    };
  }

  private static double[] converted(Mask mask, boolean toVacuum, AirFormula formula) {
    double[] to = new double[mask.lines()];
    for (int i = 0; i < to.length; i++) {
      double m = mask.centres()[i] * ANGSTROM;
      to[i] = (toVacuum ? formula.vacuum(m) : formula.air(m)) / ANGSTROM;
    }
    return to;
  }

  /// Without the lines that come upon a telluric one at any time of the year.
  Holes clear(List<Range> tellurics, Grid grid, Shift shift) {
    if (tellurics.isEmpty()) return this;
    double low = shift.factor(grid.startKms() - EARTH_KMS);
    double high = shift.factor(grid.stopKms() + EARTH_KMS);
    int[] kept =
        IntStream.range(0, lines.count())
            .filter(i -> {
              double from = lines.left()[i] * low;
              double to = lines.right()[i] * high;
              return tellurics.stream().noneMatch(r -> r.from() < to && r.to() > from);
            })
            .toArray();
    if (kept.length == 0)
      throw new IllegalArgumentException(
          "no line of the mask stays clear of the tellurics from %.1f to %.1f km/s: narrow the grid"
              .formatted(grid.startKms(), grid.stopKms()));
    List<String> more = new ArrayList<>(notes);
    more.add(
        "%d of %d lines are left out, since they come upon tellurics at some time of the year."
            .formatted(lines.count() - kept.length, lines.count()));
    return new Holes(only(kept), holeKms, more);
  }

  private Lines only(int[] kept) {
    return new Lines(
        IntStream.of(kept).mapToDouble(i -> lines.left()[i]).toArray(),
        IntStream.of(kept).mapToDouble(i -> lines.right()[i]).toArray(),
        IntStream.of(kept).mapToDouble(i -> lines.weight()[i]).toArray());
  }
}
