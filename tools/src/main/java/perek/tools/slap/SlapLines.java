package perek.tools.slap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.data.Table;
import perek.tools.spectrum.line.Finder;
import perek.tools.unit.VoUnit;

/// Lines that a service answered with, ready to name those of a spectrum: by the utypes of SLAP 1.0
/// (section 4.2), else by UCD or name.
///
/// @param lines with wavelengths in vacuum
/// @param unread rows without a wavelength that could be read
public record SlapLines(List<Finder.Laboratory> lines, int unread) {

  private static final VoUnit METRE = VoUnit.of("m").orElseThrow();
  private static final double ANGSTROM = 1e-10;

  public SlapLines {
    lines = List.copyOf(lines);
  }

  /// @throws IllegalArgumentException where the table has no wavelengths or no names of lines
  public static SlapLines of(Table table) {
    int wavelength =
        table
            .byRole("line.wavelength.value", "line.wavelength")
            .or(() -> table.byUcd("em.wl"))
            .or(() -> table.index("wavelength"))
            .orElseThrow(
                () -> new IllegalArgumentException("the answer has no column of wavelengths"));
    int title =
        table
            .byRole("line.title")
            .or(() -> table.byUcd("em.line"))
            .or(() -> table.index("title"))
            .orElseThrow(
                () -> new IllegalArgumentException("the answer has no column of titles of lines"));
    double metres = metres(table.columns().get(wavelength).unit());
    List<Finder.Laboratory> lines = new ArrayList<>();
    int unread = 0;
    for (int row = 0; row < table.head().size(); row++) {
      Optional<Double> value = table.text(row, wavelength).flatMap(SlapLines::number);
      String name = table.text(row, title).orElse("");
      if (value.isEmpty() || name.isBlank()) unread++;
      else lines.add(new Finder.Laboratory(name.strip(), value.get() * metres / ANGSTROM));
    }
    return new SlapLines(lines, unread);
  }

  private static Optional<Double> number(String text) {
    try {
      double value = Double.parseDouble(text);
      return value > 0 && Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// SLAP's wavelengths are in metres where no unit is told.
  private static double metres(String unit) {
    if (unit.isBlank()) return 1;
    return VoUnit.of(unit)
        .filter(u -> u.like(METRE))
        .map(VoUnit::factor)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the wavelengths are in '" + unit + "', which is no length"));
  }
}
