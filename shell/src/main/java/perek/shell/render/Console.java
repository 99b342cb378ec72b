package perek.shell.render;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command writes. Results go to `out`, everything else to `err`; both are UTF-8 whatever
/// the locale says.
///
/// @param style of `out`
/// @param width of `out` in columns
/// @param interactive whether someone watches `err`, so that progress may be shown
public record Console(
    PrintWriter out, PrintWriter err, Style style, int width, boolean interactive) {

  /// Widest text, in columns: longer lines are hard to read.
  private static final int MAX_WIDTH = 100;

  /// The process's own streams. The launcher says in `perek.tty` which of 0, 1 and 2 are terminals
  /// and in `perek.width` how wide, since asking from Java costs more than the rest of a start.
  public static Console standard(Map<String, String> environment) {
    String terminals = System.getProperty("perek.tty", "");
    boolean plain = !terminals.contains("1") || !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Console(
        writer(new FileOutputStream(FileDescriptor.out), 1 << 13),
        writer(new FileOutputStream(FileDescriptor.err), 1),
        plain || "dumb".equals(environment.get("TERM")) ? Style.PLAIN : Style.ANSI,
        width(System.getProperty("perek.width", "")),
        terminals.contains("2"));
  }

  /// Columns to fill on a terminal of the width given; 80 where it is unknown.
  public static int width(String columns) {
    boolean usable = columns.matches("[1-9]\\d{1,3}");
    return usable ? Math.clamp(Integer.parseInt(columns), 40, MAX_WIDTH) : 80;
  }

  private static PrintWriter writer(OutputStream stream, int buffer) {
    return new PrintWriter(
        new OutputStreamWriter(new BufferedOutputStream(stream, buffer), StandardCharsets.UTF_8),
        true);
  }
}
