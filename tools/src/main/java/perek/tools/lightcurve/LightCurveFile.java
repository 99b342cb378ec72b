package perek.tools.lightcurve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/// Reads light curves.
public final class LightCurveFile {

  private static final double MAG = 2.5 / Math.log(10);
  private static final double TINY = 1e-6;
  private static final int MOST = 20_000_000;

  private final CurveColumns columns;
  private final StarTable table;
  private final Source source;
  private final boolean tess;
  private final List<String> notes = new ArrayList<>();

  private LightCurveFile(StarTable table, Source source) {
    this.table = table;
    this.columns = new CurveColumns(table);
    this.source = source;
    this.tess = columns.key("TELESCOP", "MISSION").toUpperCase(Locale.ROOT).contains("TESS");
  }

  /// Safe for many threads.
  ///
  /// @throws IOException where the file holds no light curve, with what is missing
  public static LightCurve read(Source source, BooleanSupplier cancelled) throws IOException {
    Path file = source.file();
    if (!Files.exists(file)) throw new NoSuchFileException("there is no file " + file);
    try {
      return new LightCurveFile(TableFiles.open(file, cancelled), source).made();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private LightCurve made() throws IOException {
    int time = columns.time(source.timeColumn());
    int value = columns.value(source.values());
    Optional<Integer> error = columns.error(source.errorColumn(), value);
    List<double[]> rows = rows(time, value, error);
    if (rows.isEmpty())
      throw new IOException(
          "no row has a number in %s and in %s".formatted(columns.name(time), columns.name(value)));
    rows.sort(Comparator.comparingDouble(r -> r[0]));
    CurveTimes times = CurveTimes.of(source, columns, time, rows.getFirst()[0]);
    notes.addAll(times.notes());
    double[] t = rows.stream().mapToDouble(r -> r[0] + times.added()).toArray();
    double[] y = rows.stream().mapToDouble(r -> r[1]).toArray();
    double[] e = rows.stream().mapToDouble(r -> r[2]).toArray();
    boolean magnitude = columns.magnitude(value);
    double middle = median(y);
    scale(y, e, middle, magnitude);
    errors(y, e);
    About about =
        new About(
            columns.key("OBJECT", "target", "name"),
            columns.key("TELESCOP", "MISSION", "instrument"),
            columns.name(value),
            columns.unit(value).isEmpty() && magnitude ? "mag" : columns.unit(value),
            magnitude,
            middle,
            times.system(),
            times.added(),
            table.getRowCount());
    return new LightCurve(about, t, y, e, notes);
  }

  /// Time, value and error of each row that is to be trusted.
  private List<double[]> rows(int time, int value, Optional<Integer> error) throws IOException {
    Optional<Integer> flag = columns.flags();
    int mask = source.quality().mask(tess);
    List<double[]> rows = new ArrayList<>();
    Map<String, Integer> flagged = new TreeMap<>();
    int all = 0;
    int left = 0;
    try (RowSequence sequence = table.getRowSequence()) {
      for (; sequence.next(); all++) {
        if (all == MOST)
          throw new IOException("it has over %d rows, which is the limit".formatted(MOST));
        double t = number(sequence.getCell(time));
        double y = number(sequence.getCell(value));
        if (!Double.isFinite(t) || !Double.isFinite(y)) continue;
        int flags = flag.isPresent() ? (int) number(sequence.getCell(flag.get())) : 0;
        if ((flags & mask) == 0) {
          double e = error.isPresent() ? number(sequence.getCell(error.get())) : Double.NaN;
          rows.add(new double[] {t, y, e});
          continue;
        }
        left++;
        Quality.meaning(flags & mask, tess).forEach(m -> flagged.merge(m, 1, Integer::sum));
      }
    }
    tell(all, all - left - rows.size(), left, flagged);
    return rows;
  }

  private void tell(int all, int empty, int left, Map<String, Integer> flagged) {
    if (empty > 0)
      notes.add("%d of %d rows have no time or no value and are left out.".formatted(empty, all));
    if (left == 0) return;
    List<String> why =
        flagged.entrySet().stream().map(f -> f.getKey() + " " + f.getValue()).toList();
    notes.add(
        "%d of %d rows are left out for their quality flags (%s); --quality none keeps them."
            .formatted(left, all, String.join(", ", why)));
  }

  private static void scale(double[] y, double[] e, double middle, boolean magnitude) {
    if (!magnitude && !(middle > 0))
      throw new IllegalArgumentException(
          "the median flux is %.4g: it must be above 0 (was a background or a mean taken out?)"
              .formatted(middle));
    for (int i = 0; i < y.length; i++)
      if (magnitude) {
        y[i] = Math.exp((middle - y[i]) / MAG);
        e[i] = y[i] * e[i] / MAG;
      } else {
        y[i] /= middle;
        e[i] /= middle;
      }
  }

  /// Where none are given the scatter of neighbours is taken.
  private void errors(double[] y, double[] e) {
    long good = Arrays.stream(e).filter(v -> v > 0 && Double.isFinite(v)).count();
    if (good == e.length || e.length < 3) return;
    double scatter = LightCurve.scatter(y);
    String taken = "the scatter of neighbours, %.3g of the flux, is taken.".formatted(scatter);
    notes.add(
        good == 0
            ? "No errors are given: " + taken
            : "%d points have no error above 0: ".formatted(e.length - good) + taken);
    for (int i = 0; i < e.length; i++)
      if (!(e[i] > 0) || !Double.isFinite(e[i])) e[i] = scatter > 0 ? scatter : TINY;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double number(@Nullable Object cell) {
    return cell instanceof Number n ? n.doubleValue() : Double.NaN;
  }
}
