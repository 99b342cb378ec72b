package perek.tools.orbit.noise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import perek.tools.series.Series;

/// When spectrographs were altered: velocities from before and after are of two instruments.
public final class Interventions {

  /// Fewer on one side could not bear a zero point of their own.
  private static final int LEAST = 5;

  private record Change(Pattern name, double jd, String what, String by) {
    static Change of(String line) {
      String[] cells = line.split("\t", -1);
      return new Change(
          Pattern.compile(cells[0], Pattern.CASE_INSENSITIVE),
          Double.parseDouble(cells[1]),
          cells[2],
          cells[3]);
    }
  }

  private Interventions() {}

  /// Series that span a known change become two.
  ///
  /// @param notes gets a sentence for each
  public static List<Series> split(List<Series> all, List<String> notes) throws IOException {
    List<Series> now = all;
    for (Change change : changes()) {
      List<Series> next = new ArrayList<>();
      for (Series series : now) next.addAll(parts(series, change, notes));
      now = next;
    }
    return now;
  }

  private static List<Change> changes() throws IOException {
    try (InputStream in = Interventions.class.getResourceAsStream("interventions.tsv")) {
      if (in == null) throw new IOException("interventions.tsv is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Change::of)
          .toList();
    }
  }

  private static List<Series> parts(Series series, Change change, List<String> notes) {
    if (!change.name().matcher(series.instrument()).find()) return List.of(series);
    int[] before = places(series, change.jd(), true);
    int[] after = places(series, change.jd(), false);
    if (before.length == 0 || after.length == 0) return List.of(series);
    if (Math.min(before.length, after.length) < LEAST) {
      notes.add(
          "%s spans a change of the instrument (%s), with too few velocities on one side for a zero point of its own: they are taken to share one."
              .formatted(series.instrument(), change.what()));
      return List.of(series);
    }
    notes.add(
        "%s has a zero point before and one after JD %.0f: %s (%s). --unsplit keeps one."
            .formatted(series.instrument(), change.jd(), change.what(), change.by()));
    return List.of(
        named(series.only(before), "before JD %.0f".formatted(change.jd())),
        named(series.only(after), "after JD %.0f".formatted(change.jd())));
  }

  private static int[] places(Series series, double jd, boolean before) {
    return IntStream.range(0, series.size())
        .filter(i -> (series.time()[i] < jd) == before)
        .toArray();
  }

  private static Series named(Series series, String when) {
    return new Series(
        series.instrument() + " " + when, series.time(), series.rvMs(), series.errMs());
  }
}
