package perek.tools.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Shelf;
import perek.tools.data.Status;
import perek.tools.data.Table;
import uk.ac.starlink.table.ColumnPermutedStarTable;
import uk.ac.starlink.table.RowPermutedStarTable;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/// Answers questions about one table. Safe for many threads.
public final class TableTool implements Tool<TableQuery, TableRows> {

  @Override
  public String name() {
    return "table";
  }

  @Override
  public Outcome<TableRows> call(TableQuery input, Run run) {
    Instant time = Instant.now();
    Sent sent = new Sent("READ", input.file().toUri(), params(input));
    try {
      StarTable table = TableFiles.open(input.file(), run::stopped);
      Table made = TableFiles.keep(made(input, table, run), run.folder());
      Shelf.origin(input.file()).ifPresent(address -> Shelf.note(made.file(), address));
      Path written = input.out().isPresent() ? written(made, input.out().get()) : made.file();
      Report report =
          new Report(
              sent,
              Status.OK,
              "",
              List.of(),
              time,
              Duration.between(time, Instant.now()),
              List.of());
      return new Outcome.Made<>(new TableRows(made, written), report);
    } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
      String said = e.getMessage();
      String why = said == null ? e.getClass().getSimpleName() : said;
      return new Outcome.Failed<>(Report.failed(sent, why, List.of()));
    }
  }

  private static StarTable made(TableQuery input, StarTable table, Run run) throws IOException {
    long[] rows = filtered(input, table, run);
    if (!input.sort().isBlank())
      rows = Order.sorted(table, rows, place(table, input.sort()), input.descending());
    if (input.limit().isPresent() && input.limit().getAsLong() < rows.length)
      rows = Arrays.copyOf(rows, (int) input.limit().getAsLong());
    StarTable chosen = new RowPermutedStarTable(table, rows);
    if (!input.columns().isEmpty())
      chosen =
          new ColumnPermutedStarTable(
              chosen, input.columns().stream().mapToInt(c -> place(table, c)).toArray());
    return input.stats() ? Statistics.of(chosen) : chosen;
  }

  private static long[] filtered(TableQuery input, StarTable table, Run run) throws IOException {
    Condition condition = Filter.parse(input.filter());
    long[] rows = new long[(int) Math.min(table.getRowCount(), Integer.MAX_VALUE - 8)];
    int kept = 0;
    try (RowSequence sequence = table.getRowSequence()) {
      for (int row = 0; sequence.next() && row < rows.length; row++) {
        if (run.stopped()) throw new IOException("stopped after " + row + " rows");
        if (condition.holds(sequence.getRow(), name -> place(table, name))) rows[kept++] = row;
      }
    }
    return Arrays.copyOf(rows, kept);
  }

  private static int place(StarTable table, String name) {
    Optional<Integer> place = place(table, name, false).or(() -> place(table, name, true));
    return place.orElseThrow(() ->
        new IllegalArgumentException(
            "there is no column '" + name + "'; the columns are " + names(table)));
  }

  private static Optional<Integer> place(StarTable table, String name, boolean anyCase) {
    return IntStream.range(0, table.getColumnCount())
        .filter(i -> {
          String there = table.getColumnInfo(i).getName();
          return anyCase ? name.equalsIgnoreCase(there) : name.equals(there);
        })
        .boxed()
        .findFirst();
  }

  private static List<String> names(StarTable table) {
    return IntStream.range(0, table.getColumnCount())
        .mapToObj(i -> table.getColumnInfo(i).getName())
        .toList();
  }

  private static Path written(Table made, Path out) throws IOException {
    TableFiles.write(TableFiles.open(made.file(), () -> false), out);
    return out;
  }

  private static Params params(TableQuery input) {
    Params params = Params.NONE;
    if (!input.filter().isBlank()) params = params.with("filter", input.filter());
    if (!input.sort().isBlank())
      params = params.with(input.descending() ? "sort-descending" : "sort", input.sort());
    if (input.limit().isPresent())
      params = params.with("limit", Long.toString(input.limit().getAsLong()));
    if (!input.columns().isEmpty())
      params = params.with("columns", String.join(",", input.columns()));
    if (input.stats()) params = params.with("stats", "true");
    return input.out().isPresent() ? params.with("out", input.out().get().toString()) : params;
  }
}
