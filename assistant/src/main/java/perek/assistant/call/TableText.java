package perek.assistant.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import perek.assistant.ground.Tabular;
import perek.tools.data.Column;
import perek.tools.data.Table;

/// A table as text that can be cited: a line a row, with names and units; and, where all rows are
/// in memory, a line a column with its smallest and its largest value.
final class TableText {

  private static final Set<String> NUMBERS = Set.of("double", "float", "int", "long", "short");
  private static final int MOST_COLUMNS = 40;

  private final Table table;
  private final RowText text;

  TableText(Table table) {
    this.table = table;
    this.text = new RowText(table);
  }

  List<String> rows() {
    return IntStream.range(0, Math.min(Quotable.ROWS, table.head().size()))
        .mapToObj(text::whole)
        .toList();
  }

  /// `column exptime: smallest 20 s, largest 5400 s`.
  List<String> extremes() {
    if (!table.whole() || table.rows() < 2) return List.of();
    List<String> lines = new ArrayList<>();
    for (int c = 0; c < table.columns().size() && lines.size() < MOST_COLUMNS; c++)
      extremes(c).ifPresent(lines::add);
    return lines;
  }

  private Optional<String> extremes(int c) {
    Column column = table.columns().get(c);
    if (!NUMBERS.contains(column.datatype())) return Optional.empty();
    Comparator<Integer> byValue = Comparator.comparingDouble(row -> value(row, c));
    List<Integer> rows =
        IntStream.range(0, table.head().size())
            .filter(row -> !Double.isNaN(value(row, c)))
            .boxed()
            .sorted(byValue)
            .toList();
    if (rows.isEmpty() || value(rows.getFirst(), c) == value(rows.getLast(), c))
      return Optional.empty();
    return Optional.of(
        Tabular.extremes(
            column.name(), bare(rows.getFirst(), c, column), bare(rows.getLast(), c, column)));
  }

  private String bare(int row, int c, Column column) {
    return text.cell(row, c).orElse("").substring(column.name().length()).strip();
  }

  private double value(int row, int c) {
    return table.head().get(row).get(c) instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  /// Cells of the rows that are told, by the names of their columns.
  Map<String, List<String>> byColumn() {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (int c = 0; c < table.columns().size(); c++) {
      int column = c;
      cells.put(
          table.columns().get(c).name(),
          IntStream.range(0, Math.min(Quotable.ROWS, table.head().size()))
              .mapToObj(row -> text.cell(row, column).orElse(""))
              .filter(cell -> !cell.isEmpty())
              .toList());
    }
    return cells;
  }
}
