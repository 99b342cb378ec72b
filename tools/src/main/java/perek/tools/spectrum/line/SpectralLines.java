package perek.tools.spectrum.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Spectral lines and wavebands by name, of the table `lines.tsv`: the one list of them, for
/// sentences and for spectra.
public final class SpectralLines {

  /// @param names as people write it, a regular expression
  /// @param airA wavelength in air, in Angstrom; 0 for a waveband and for a line named in vacuum
  /// @param lowA shortest wavelength in vacuum, in Angstrom
  /// @param highA longest; equal for a line
  public record Named(String name, Pattern names, double airA, double lowA, double highA) {

    /// False for a waveband or a blend.
    public boolean line() {
      return lowA == highA;
    }
  }

  /// Lines beyond are those of radio, Angstrom.
  private static final double LONGEST = 1e6;

  private static final List<Named> ALL = read();

  private SpectralLines() {}

  /// All single lines, without wavebands and blends.
  public static List<Named> lines() {
    return ALL.stream().filter(n -> n.line() && n.highA < LONGEST).toList();
  }

  /// The line of this name as a person writes it.
  public static Optional<Named> named(String name) {
    return find(name, true).map(Found::named);
  }

  /// The first that a text names, with the place where it does.
  public static Optional<Found> find(String text, boolean lines) {
    return ALL.stream()
        .filter(n -> n.line() == lines)
        .flatMap(n -> n.names.matcher(text).results().map(m -> new Found(n, m)))
        .min(
            Comparator.comparingInt((Found f) -> f.at.start())
                .thenComparingInt(f -> f.at.start() - f.at.end()));
  }

  /// A line or waveband and where a text names it.
  public record Found(Named named, MatchResult at) {}

  private static List<Named> read() {
    try (InputStream in = SpectralLines.class.getResourceAsStream("lines.tsv")) {
      if (in == null) throw new IllegalStateException("lines.tsv is missing from the build");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(SpectralLines::parsed)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Named parsed(String line) {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    String names =
        Arrays.stream(cells.get(1).split(";")).map(String::strip).collect(Collectors.joining("|"));
    Pattern pattern =
        Pattern.compile("(?<![\\w-])(?:" + names + ")(?![\\w])", Pattern.CASE_INSENSITIVE);
    return new Named(
        cells.get(0),
        pattern,
        cells.get(2).isBlank() ? 0 : Double.parseDouble(cells.get(2)),
        Double.parseDouble(cells.get(3)),
        Double.parseDouble(cells.get(4)));
  }
}
