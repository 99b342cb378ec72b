package perek.tools.spectrum.form.layout;

import java.util.List;
import java.util.Locale;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.unit.AirFormula;

/// Where a kind of file holds what, as a line of `layouts.tsv` says it.
///
/// @param name of instrument and product
/// @param when conditions that all hold
/// @param shape whether rows are orders of one spectrum or spectra of their own
/// @param wave where the wavelengths are
/// @param unit of the wavelengths, blank for that of the file
/// @param flux where the flux is
/// @param error where its error is; empty for none
/// @param kind what is given as error
/// @param quality where flags are; empty for none
/// @param blaze where the blaze is; empty for none
/// @param medium as the documentation says, or what the file says
/// @param frame likewise
/// @param mid rule for the middle of the exposure
record Layout(
    String name,
    List<When> when,
    Shape shape,
    List<Ref> wave,
    String unit,
    List<Ref> flux,
    List<Ref> error,
    ErrorKind kind,
    List<Ref> quality,
    List<Ref> blaze,
    String medium,
    String frame,
    String mid) {

  private static final int COLUMNS = 13;

  /// What rows are.
  enum Shape {
    ORDERS,
    SPECTRA
  }

  /// What errors are given as.
  enum ErrorKind {
    NONE,
    VARIANCE,
    SIGMA,
    INVERSE
  }

  /// A line with tabs between; `-` stands for nothing.
  ///
  /// @throws IllegalArgumentException where it is none
  static Layout parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < COLUMNS)
      throw new IllegalArgumentException(
          "a layout has %d columns and not %d: %s".formatted(COLUMNS, cells.length, line));
    for (int i = 0; i < cells.length; i++) cells[i] = cells[i].equals("-") ? "" : cells[i].strip();
    return new Layout(
        cells[0],
        When.all(cells[1]),
        Shape.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        Ref.all(cells[3]),
        cells[4],
        Ref.all(cells[5]),
        Ref.all(cells[6]),
        cells[7].isEmpty() ? ErrorKind.NONE : ErrorKind.valueOf(cells[7].toUpperCase(Locale.ROOT)),
        Ref.all(cells[8]),
        Ref.all(cells[9]),
        cells[10],
        cells[11],
        cells[12]);
  }

  /// The medium of the documentation, else that of the file.
  Medium mediumOr(Medium stated) {
    return switch (medium) {
      case "vacuum" -> Medium.vacuum();
      case "air" -> stated instanceof Medium.Air ? stated : Medium.air();
      case "" -> stated;
      default ->
          AirFormula.of(medium)
              .<Medium>map(Medium::air)
              .orElseThrow(() -> new IllegalArgumentException("'" + medium + "' is no medium"));
    };
  }

  /// The frame of the documentation, else that of the file.
  Frame frameOr(Frame stated) {
    return frame.isEmpty() ? stated : Frame.valueOf(frame.toUpperCase(Locale.ROOT));
  }
}
