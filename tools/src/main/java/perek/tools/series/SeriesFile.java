package perek.tools.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What was read from files.
///
/// @param series one for each instrument and file
/// @param notes a sentence each
public record SeriesFile(List<Series> series, List<String> notes) {

  /// Nearer in time than this, the same telescope gives the same observation, days.
  private static final double SAME_DAYS = 2e-4;

  public SeriesFile {
    series = List.copyOf(series);
    notes = List.copyOf(notes);
  }

  /// Reads several; of observations that two files of one telescope share, the later file's are
  /// kept.
  ///
  /// @throws IOException where one cannot be read, with its line
  public static SeriesFile read(List<Path> files) throws IOException {
    List<Series> series = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Path file : files) {
      SeriesFile one = SeriesText.read(file);
      series.addAll(one.series());
      notes.addAll(one.notes());
    }
    return new SeriesFile(unshared(series, notes), notes);
  }

  private static List<Series> unshared(List<Series> all, List<String> notes) {
    List<Series> kept = new ArrayList<>();
    for (int s = 0; s < all.size(); s++) {
      Series series = all.get(s);
      List<Series> later = all.subList(s + 1, all.size());
      int[] own =
          IntStream.range(0, series.size())
              .filter(i -> later.stream().noneMatch(other -> has(other, series, i)))
              .toArray();
      if (own.length < series.size())
        notes.add(
            "%d of %d velocities of %s stand in a later file too, which is taken for them."
                .formatted(series.size() - own.length, series.size(), series.instrument()));
      if (own.length > 0) kept.add(series.only(own));
    }
    return named(kept);
  }

  private static boolean has(Series other, Series series, int i) {
    if (!other.instrument().equals(series.instrument())) return false;
    for (double time : other.time()) if (Math.abs(time - series.time()[i]) < SAME_DAYS) return true;
    return false;
  }

  /// Two files of one instrument keep zero points of their own.
  private static List<Series> named(List<Series> all) {
    Set<String> names = new HashSet<>();
    List<Series> named = new ArrayList<>();
    for (Series s : all) {
      String name = s.instrument();
      for (int n = 2; !names.add(name); n++) name = s.instrument() + " " + n;
      named.add(new Series(name, s.time(), s.rvMs(), s.errMs()));
    }
    return named;
  }

  public int points() {
    return series.stream().mapToInt(Series::size).sum();
  }
}
