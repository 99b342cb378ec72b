package perek.tools.classify;

import java.util.List;
import java.util.Map;
import perek.tools.classify.model.Estimate;
import perek.tools.classify.sample.Sample;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.line.EquivalentWidth;

/// The equivalent width of H-alpha, which the scaling of profiles erases.
final class LineStrength {

  /// H-alpha in vacuum, Angstrom.
  private static final double AT = 6564.61;

  private static final double HALF = 25;
  private static final double SIDE = 18;

  /// Half of a 90 % interval over a standard error.
  private static final double NORMAL = 1.645;

  private LineStrength() {}

  /// Adds it where the flux allows it, else a note that says why not.
  static void add(Sample sample, Map<String, Estimate> to, List<String> notes) {
    if (sample.whole().isEmpty()) {
      notes.add("No equivalent width: the flux was scaled, so that the line's strength is lost.");
      return;
    }
    Spectrum spectrum = sample.whole().get();
    Range line = new Range(AT - HALF, AT + HALF);
    try {
      EquivalentWidth ew =
          EquivalentWidth.of(
              spectrum,
              line,
              new Range(line.from() - SIDE, line.from()),
              new Range(line.to(), line.to() + SIDE));
      double half = NORMAL * ew.ewErr();
      to.put("equivalentWidth", new Estimate(ew.ew(), ew.ew() - half, ew.ew() + half, "Angstrom"));
    } catch (IllegalArgumentException e) {
      notes.add("No equivalent width: " + e.getMessage() + ".");
    }
  }
}
