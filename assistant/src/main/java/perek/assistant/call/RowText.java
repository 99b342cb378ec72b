package perek.assistant.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import perek.tools.data.Column;
import perek.tools.data.Table;

/// A row in a few words: of a dataset what tells it from others, of other rows the first columns.
public final class RowText {

  private static final int OTHERS = 8;
  private static final int MOST = 40;

  /// Longer ones are addresses and remarks.
  private static final int LONGEST = 80;

  private static final double MJD_ZERO_UNIX = -40_587;

  /// @param utype without its prefix, or a UCD
  private record Part(String utype, UnaryOperator<String> shown) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("target.name", t -> t),
          new Part("char.timeaxis.coverage.location.value", RowText::date),
          new Part("dataid.collection", t -> t),
          new Part("dataid.instrument", t -> t),
          new Part("derived.snr", t -> "S/N " + t),
          new Part("char.fluxaxis.calibration", t -> t.toLowerCase(Locale.ROOT)),
          new Part("access.format", t -> t));

  private final Table table;

  public RowText(Table table) {
    this.table = table;
  }

  /// @param row from 0, one of those in memory
  public String of(int row) {
    if (table.byRole("target.name").isEmpty() && table.byRole("access.reference").isEmpty())
      return first(row);
    List<String> parts = new ArrayList<>();
    for (Part part : PARTS)
      cell(row, part.utype).map(part.shown).filter(t -> !parts.contains(t)).ifPresent(parts::add);
    range(row).ifPresent(parts::add);
    if (parts.size() < 2) return first(row);
    return String.join(", ", parts);
  }

  private Optional<String> range(int row) {
    Optional<String> from = cell(row, "char.spectralaxis.coverage.bounds.start");
    Optional<String> to = cell(row, "char.spectralaxis.coverage.bounds.stop");
    if (from.isEmpty() || to.isEmpty()) return Optional.empty();
    return Optional.of(angstrom(from.get()) + " to " + angstrom(to.get()) + " Angstrom");
  }

  private Optional<String> cell(int row, String role) {
    return table.byRole(role).flatMap(c -> table.text(row, c));
  }

  /// The same with every cell that is short, under the name of its column and with its unit.
  public String whole(int row) {
    String some = of(row);
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < table.columns().size() && cells.size() < MOST; c++)
      cell(row, c).ifPresent(cells::add);
    String all = String.join(", ", cells);
    return all.startsWith(some) ? all : some + "; " + all;
  }

  private String first(int row) {
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < table.columns().size() && parts.size() < OTHERS; c++)
      cell(row, c).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  /// `exptime 600 s`; nothing where it is empty, an array, or long.
  Optional<String> cell(int row, int c) {
    Column column = table.columns().get(c);
    if (column.datatype().contains("[") && !column.datatype().startsWith("char"))
      return Optional.empty();
    return table
        .text(row, c)
        .filter(t -> t.length() <= LONGEST)
        .map(t -> column.name() + " " + t + unit(column) + day(column, t));
  }

  private static String unit(Column column) {
    return column.unit().isBlank() ? "" : " " + column.unit();
  }

  private static String day(Column column, String text) {
    boolean time = column.ucd().startsWith("time.epoch") || column.ucd().startsWith("time.start");
    String day = time && column.unit().equals("d") ? date(text) : text;
    return day.equals(text) ? "" : " (" + day + ")";
  }

  /// A day of a modified Julian date, with its time.
  private static String date(String mjd) {
    try {
      double day = Double.parseDouble(mjd);
      if (day < 10_000 || day > 100_000) return mjd;
      long seconds = Math.round((day + MJD_ZERO_UNIX) * 86_400);
      return Instant.ofEpochSecond(seconds).toString().replace("Z", "");
    } catch (NumberFormatException e) {
      return mjd;
    }
  }

  private static String angstrom(String metres) {
    try {
      double value = Double.parseDouble(metres) * 1e10;
      return value >= 100
          ? String.format(Locale.ROOT, "%.0f", value)
          : String.format(Locale.ROOT, "%.3g", value);
    } catch (NumberFormatException e) {
      return metres;
    }
  }
}
