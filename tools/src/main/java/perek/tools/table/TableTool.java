package perek.tools.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.dal.Shelf;
import perek.tools.table.filter.Condition;
import perek.tools.table.filter.Filter;
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
    return Attempt.of(
        input.file(),
        input.params(),
        () -> {
          StarTable rows = rows(input, run);
          StarTable shown =
              switch (input.view()) {
                case ROWS -> rows;
                case STATISTICS -> Statistics.of(rows);
                case COLUMNS -> Columns.listed(rows);
              };
          Attempt.Done<TableRows> done = Kept.rows(shown, input.out(), run);
          Path made = done.made().made().file();
          Shelf.origin(input.file()).ifPresent(address -> Shelf.note(made, address));
          return done;
        });
  }

  /// The rows and columns that a query chooses; reading them ends with an exception once the run is
  /// over.
  ///
  /// @throws IllegalArgumentException where a column is named that is not there
  public static StarTable rows(TableQuery input, Run run) throws IOException {
    StarTable table = new Stoppable(TableFiles.open(input.file(), run::stopped), run::stopped);
    long[] rows = filtered(input, table);
    if (!input.sort().isBlank())
      rows = Order.sorted(table, rows, Columns.place(table, input.sort()), input.descending());
    if (!input.rows().isBlank()) rows = RowNumbers.parse(input.rows()).pick(rows);
    if (input.limit().isPresent() && input.limit().getAsLong() < rows.length)
      rows = Arrays.copyOf(rows, (int) input.limit().getAsLong());
    StarTable chosen = new RowPermutedStarTable(table, rows);
    return input.columns().isEmpty()
        ? chosen
        : new ColumnPermutedStarTable(
            chosen, input.columns().stream().mapToInt(c -> Columns.place(table, c)).toArray());
  }

  private static long[] filtered(TableQuery input, StarTable table) throws IOException {
    Condition condition = Filter.parse(input.filter());
    Map<String, Integer> places = new HashMap<>();
    ToIntFunction<String> place =
        name -> places.computeIfAbsent(name, n -> Columns.place(table, n));
    long[] rows = new long[(int) Math.min(table.getRowCount(), Integer.MAX_VALUE - 8)];
    int kept = 0;
    try (RowSequence sequence = table.getRowSequence()) {
      for (int row = 0; row < rows.length && sequence.next(); row++)
        if (condition.holds(sequence.getRow(), place)) rows[kept++] = row;
    }
    return Arrays.copyOf(rows, kept);
  }
}
