package perek.tools.table.join;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.data.Cell;
import perek.tools.table.Attempt;
import perek.tools.table.Columns;
import perek.tools.table.Kept;
import perek.tools.table.TableQuery;
import perek.tools.table.TableRows;
import perek.tools.table.TableTool;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/// Joins two tables on equal cells: numbers by value whatever their type, all else as text, case
/// and all. A null is equal to nothing. Safe for many threads.
public final class JoinTool implements Tool<JoinQuery, TableRows> {

  /// Most pairs that are made.
  static final int MAX_PAIRS = 20_000_000;

  @Override
  public String name() {
    return "join";
  }

  @Override
  public Outcome<TableRows> call(JoinQuery input, Run run) {
    return Attempt.of(input.first().file(), input.params(), () -> joined(input, run));
  }

  private static Attempt.Done<TableRows> joined(JoinQuery input, Run run) throws IOException {
    StarTable first = TableTool.rows(input.first(), run);
    StarTable second = TableTool.rows(TableQuery.of(input.second()), run);
    int firstColumn = Columns.place(first, input.firstColumn());
    Map<Object, List<Integer>> partners =
        index(second, Columns.place(second, input.secondColumn()));
    Pairs pairs = new Pairs();
    long alone = 0;
    long nulls = 0;
    try (RowSequence rows = first.getRowSequence()) {
      for (int row = 0; rows.next(); row++) {
        Object key = key(rows.getCell(firstColumn));
        if (key == null) nulls++;
        List<Integer> found = key == null ? List.of() : partners.getOrDefault(key, List.of());
        for (int partner : found) pairs.add(row, partner, 0);
        if (!found.isEmpty()) continue;
        alone++;
        if (input.keepAll()) pairs.add(row, Pairs.NONE, 0);
        tooMany(pairs);
      }
    }
    Attempt.Done<TableRows> kept = Kept.rows(pairs.joined(first, second), input.out(), run);
    List<String> notes = new ArrayList<>(kept.notes());
    notes.add(
        "%,d of %,d rows have no partner in %s%s; they are %s."
            .formatted(
                alone,
                first.getRowCount(),
                input.second().getFileName(),
                nulls > 0
                    ? " (%,d of them are null in %s)".formatted(nulls, input.firstColumn())
                    : "",
                input.keepAll() ? "kept with nulls" : "left out"));
    return new Attempt.Done<>(kept.made(), notes);
  }

  private static Map<Object, List<Integer>> index(StarTable table, int column) throws IOException {
    Map<Object, List<Integer>> rows = new HashMap<>();
    try (RowSequence sequence = table.getRowSequence()) {
      for (int row = 0; sequence.next(); row++) {
        Object key = key(sequence.getCell(column));
        if (key != null) rows.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(row);
      }
    }
    return rows;
  }

  /// What equal cells have in common, whether they came as 7, 7.0 or a text with blanks behind it.
  private static @Nullable Object key(@Nullable Object cell) {
    String text = Cell.text(cell).stripTrailing();
    if (text.isBlank()) return null;
    if (!(cell instanceof Number)) return text;
    try {
      return new BigDecimal(text).stripTrailingZeros();
    } catch (NumberFormatException e) {
      return text; // An infinity.
    }
  }

  private static void tooMany(Pairs pairs) {
    if (pairs.count() > MAX_PAIRS)
      throw new IllegalArgumentException(
          "more than %,d pairs belong together; filter the first table".formatted(MAX_PAIRS));
  }
}
