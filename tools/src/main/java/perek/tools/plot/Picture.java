package perek.tools.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perek.tools.plot.heat.Raster;

/// A picture of curves or of coloured values, as a file or in the terminal. Immutable.
///
/// @param title above it
/// @param x what runs along the bottom, with its unit
/// @param y what runs up the side, with its unit
/// @param curves at least one where there is no raster; the first is at the back
/// @param marks names at places along the bottom
/// @param raster coloured values that curves are drawn upon; null for none
public record Picture(
    String title,
    String x,
    String y,
    List<Curve> curves,
    List<Mark> marks,
    @Nullable Raster raster) {

  /// A name at a place along the bottom, such as that of a spectral line.
  public record Mark(double at, String name) {}

  public Picture {
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
    if (curves.isEmpty() && raster == null)
      throw new IllegalArgumentException("a picture must have a curve");
  }

  public Picture(String title, String x, String y, List<Curve> curves, List<Mark> marks) {
    this(title, x, y, curves, marks, null);
  }

  public Picture(String title, String x, String y, List<Curve> curves) {
    this(title, x, y, curves, List.of());
  }

  /// Coloured values, with lines upon them.
  public static Picture of(String title, String x, String y, Raster raster, List<Curve> lines) {
    return new Picture(title, x, y, lines, List.of(), raster);
  }

  /// Whether a file's name says what picture it is to be.
  public static boolean drawable(Path out) {
    return ends(out, ".png") || ends(out, ".svg");
  }

  private static boolean ends(Path out, String with) {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(with);
  }

  /// Writes it as PNG or SVG, by what the name ends with.
  ///
  /// @throws IllegalArgumentException where it ends with neither
  /// @throws IOException where it cannot be written, or this machine has no fonts
  public void write(Path out) throws IOException {
    if (!drawable(out)) throw unknown(out);
    Files.write(out, ends(out, ".png") ? Drawn.png(this) : svg());
  }

  /// As an SVG document, in UTF-8.
  ///
  /// @throws IOException where this machine has no fonts
  public byte[] svg() throws IOException {
    return Drawn.svg(this);
  }

  private static IllegalArgumentException unknown(Path out) {
    return new IllegalArgumentException(
        "'" + out + "' is no picture: its name must end with png or svg");
  }

  /// As text for a terminal.
  ///
  /// @param columns width of the terminal in characters
  /// @param rows height in lines
  public String text(int columns, int rows) {
    return new Terminal(this, columns, rows).text();
  }
}
