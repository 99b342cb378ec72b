package perek.tools.each;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.classify.ClassifyTool;
import perek.tools.classify.model.Task;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.fetch.DownloadQuery;
import perek.tools.fetch.Downloaded;
import perek.tools.fetch.Fetch;
import perek.tools.redshift.RedshiftTool;
import perek.tools.rv.CcfTool;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.picture.SpectrumPicture;
import perek.tools.spectrum.read.Readers;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;

/// Brings the spectra of a table's rows and measures each. What cannot be brought or measured is
/// told by its row, and the rest goes on. Safe for many threads.
public final class EachTool implements Tool<EachQuery, Each> {

  /// Nobody can be asked in the middle of a table, and spectra from the ground are mostly in air.
  private static final String AIR =
      "the file does not say whether its wavelengths are of air or vacuum: air was taken";

  /// Spectra in one picture.
  private static final int DRAWN = 8;

  private final Fetch fetch;
  private final ClassifyTool classify;
  private final RedshiftTool redshift;

  public EachTool(Fetch fetch, ClassifyTool classify, RedshiftTool redshift) {
    this.fetch = fetch;
    this.classify = classify;
    this.redshift = redshift;
  }

  @Override
  public String name() {
    return "each";
  }

  @Override
  public Outcome<Each> call(EachQuery input, Run run) {
    Instant time = Instant.now();
    Sent sent = new Sent("MEASURE", input.table().toUri(), input.params());
    List<String> notes = new ArrayList<>();
    try {
      List<Long> rows = rows(input, run, notes);
      Outcome<Downloaded> brought = brought(input, rows, run);
      if (brought.product().isEmpty()) return new Outcome.Failed<>(brought.report());
      List<Downloaded.Item> items = brought.product().get().items();
      items.stream()
          .filter(i -> i.file().isEmpty())
          .forEach(i -> notes.add("Row %d: no file came: %s".formatted(i.row(), i.message())));
      List<Downloaded.Item> there = items.stream().filter(i -> i.file().isPresent()).toList();
      if (there.isEmpty())
        return new Outcome.Failed<>(
            failed(sent, "no file of the %d rows came".formatted(rows.size()), notes));
      Each made = made(input, there, run, notes);
      Duration took = Duration.between(time, Instant.now());
      // That which others are compared with is none of those that are found.
      int wanted = rows.size() - (input.deed() == EachQuery.Deed.SIMILAR ? 1 : 0);
      boolean whole = made.spectra() >= wanted;
      if (made.spectra() == 0)
        return new Outcome.Failed<>(failed(sent, "no spectrum could be measured", notes));
      String message = whole ? "" : "%d of %d spectra were taken".formatted(made.spectra(), wanted);
      Status status = whole ? Status.OK : Status.PARTIAL;
      return new Outcome.Made<>(
          made, new Report(sent, status, message, notes, time, took, List.of()));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return new Outcome.Failed<>(failed(sent, String.valueOf(e.getMessage()), notes));
    }
  }

  /// With what was noted, since a failure has no other place for it.
  private static Report failed(Sent sent, String why, List<String> notes) {
    String all = notes.isEmpty() ? why : why + ". " + String.join(" ", notes);
    return Report.failed(sent, all, List.of());
  }

  private static List<Long> rows(EachQuery input, Run run, List<String> notes) throws IOException {
    if (!input.rows().isEmpty() && input.deed() != EachQuery.Deed.SIMILAR) return input.rows();
    long all =
        TableFiles.describe(TableFiles.open(input.table(), run::stopped), input.table()).rows();
    int most = input.deed() == EachQuery.Deed.PICTURE ? DRAWN : EachQuery.MOST;
    if (all > most)
      notes.add("The first %d of %d rows were taken: name rows for others.".formatted(most, all));
    return LongStream.concat(
            LongStream.rangeClosed(1, Math.min(all, most)),
            input.rows().stream().mapToLong(Long::longValue).filter(r -> r > most))
        .boxed()
        .toList();
  }

  private Outcome<Downloaded> brought(EachQuery input, List<Long> rows, Run run) {
    String name = String.valueOf(input.table().getFileName()).replaceFirst("\\.[^.]*$", "");
    Path folder = run.folder().resolve("downloads").resolve(name);
    return fetch.call(
        new DownloadQuery(
            input.table(), folder, rows, DownloadQuery.MAX_BYTES, Optional.empty(), true),
        run);
  }

  private Each made(EachQuery input, List<Downloaded.Item> items, Run run, List<String> notes)
      throws IOException {
    return switch (input.deed()) {
      case PICTURE -> drawn(input, items, run, notes);
      case UNUSUAL -> Compared.unusual(items, run, notes);
      case SIMILAR -> Compared.similar(input.rows().getFirst(), items, run, notes);
      case REDSHIFT -> measured(new Redshifts(redshift), items, run, notes);
      case VELOCITY ->
          measured(new Velocities(new CcfTool(), input.mask().orElseThrow()), items, run, notes);
      case MK -> measured(new Classes(classify, Task.MK), items, run, notes);
      case HALPHA -> measured(new Classes(classify, Task.HALPHA), items, run, notes);
      case OBJECTS -> measured(new Classes(classify, Task.OBJECTS), items, run, notes);
    };
  }

  private static Each measured(
      Measure measure, List<Downloaded.Item> items, Run run, List<String> notes)
      throws IOException {
    ColumnInfo[] columns =
        Stream.concat(Stream.of(Measure.ROW, Measure.FILE), measure.columns().stream())
            .toArray(ColumnInfo[]::new);
    RowListStarTable table = new RowListStarTable(columns);
    Map<String, List<Long>> why = new LinkedHashMap<>();
    for (Downloaded.Item item : items) {
      if (run.stopped())
        throw new IOException("stopped after %d spectra".formatted(table.getRowCount()));
      Path file = item.file().orElseThrow();
      boolean silent = silent(file);
      if (silent) why.computeIfAbsent(AIR, _ -> new ArrayList<>()).add(item.row());
      switch (measure.of(file, silent ? "air" : "", run)) {
        case Measure.Told.Cells(var cells) -> table.addRow(row(item.row(), file, cells));
        case Measure.Told.Nothing(String said) ->
            why.computeIfAbsent(said, _ -> new ArrayList<>()).add(item.row());
      }
      run.progress().report("measured", table.getRowCount(), items.size());
    }
    why.forEach((said, rows) -> notes.add(rows(rows) + ": " + said));
    Table kept = TableFiles.keep(table, run.folder());
    return new Each(kept, null, kept.rows());
  }

  /// Whether a file does not say if its wavelengths are of air or vacuum; one that cannot be read
  /// is told of by what measures it.
  private static boolean silent(Path file) {
    try {
      return Readers.require(file).spectrum().medium() instanceof Medium.Unknown;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  private static String rows(List<Long> rows) {
    String all = String.join(", ", rows.stream().map(String::valueOf).toList());
    return rows.size() == 1 ? "Row " + all : "Rows " + all;
  }

  private static @Nullable Object[] row(long row, Path file, List<@Nullable Object> cells) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(row);
    all.add(String.valueOf(file.getFileName()));
    all.addAll(cells);
    return all.toArray();
  }

  private static Each drawn(
      EachQuery input, List<Downloaded.Item> items, Run run, List<String> notes)
      throws IOException {
    List<SpectrumPicture.Named> spectra = new ArrayList<>();
    if (items.size() > DRAWN)
      notes.add("The first %d of %d spectra are drawn.".formatted(DRAWN, items.size()));
    for (Downloaded.Item item : items.stream().limit(DRAWN).toList()) {
      Path file = item.file().orElseThrow();
      try {
        spectra.add(
            new SpectrumPicture.Named(
                String.valueOf(file.getFileName()), Readers.require(file).spectrum()));
      } catch (IOException | IllegalArgumentException e) {
        notes.add("Row %d: %s".formatted(item.row(), e.getMessage()));
      }
    }
    if (spectra.isEmpty()) return new Each(null, null, 0);
    String rows = String.join("-", items.stream().limit(DRAWN).map(i -> "" + i.row()).toList());
    String name = String.valueOf(input.table().getFileName()).replaceFirst("\\.[^.]*$", "");
    Path picture = run.folder().resolve(name + "-spectra-" + rows + ".png");
    new SpectrumPicture(spectra, Optional.empty(), false).picture().write(picture);
    return new Each(null, picture, spectra.size());
  }
}
