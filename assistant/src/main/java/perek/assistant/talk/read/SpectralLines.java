package perek.assistant.talk.read;

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

/// Spectral lines and wavebands by name, of the table `lines.tsv`.
final class SpectralLines {

  /// @param names as people write it, a regular expression
  /// @param airA wavelength in air, in Angstrom; 0 for a waveband and for a line named in vacuum
  /// @param lowA shortest wavelength in vacuum, in Angstrom
  /// @param highA longest; equal for a line
  record Named(String name, Pattern names, double airA, double lowA, double highA) {

    boolean line() {
      return lowA == highA;
    }
  }

  private static final List<Named> ALL = read();

  private SpectralLines() {}

  /// The first that a text names, with the place where it does.
  static Optional<Found> find(String text, boolean lines) {
    return ALL.stream()
        .filter(n -> n.line() == lines)
        .flatMap(n -> n.names.matcher(text).results().map(m -> new Found(n, m)))
        .min(
            Comparator.comparingInt((Found f) -> f.at.start())
                .thenComparingInt(f -> f.at.start() - f.at.end()));
  }

  record Found(Named named, MatchResult at) {}

  private static List<Named> read() {
    try (InputStream in = SpectralLines.class.getResourceAsStream("lines.tsv")) {
      if (in == null) throw new IllegalStateException("lines.tsv is missing from the build");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(SpectralLines::named)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Named named(String line) {
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
