package perek.tools.spectrum.form.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.form.Form;
import perek.tools.spectrum.form.Found;

/// All layouts that `layouts.tsv` describes; the first whose conditions hold is taken. Safe for
/// many threads.
public final class Layouts implements Form {

  private static final List<Layout> ALL = load();

  private static List<Layout> load() {
    try (InputStream in =
            Objects.requireNonNull(
                Layouts.class.getResourceAsStream("layouts.tsv"), "layouts.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(Layout::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Names of all, for lists of what can be read.
  public static List<String> names() {
    return ALL.stream().map(Layout::name).toList();
  }

  @Override
  public Optional<Found> read(FitsFile file, Path path) throws IOException {
    for (Layout layout : ALL)
      if (layout.when().stream().allMatch(w -> w.holds(file)))
        return Optional.of(new Laid(layout, file).found());
    return Optional.empty();
  }
}
