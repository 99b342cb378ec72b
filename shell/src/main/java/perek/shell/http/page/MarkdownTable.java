package perek.shell.http.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import perek.tools.data.Column;
import perek.tools.data.Table;

/// The first rows of a table in Markdown (GitHub's tables).
final class MarkdownTable {

  private static final int COLUMNS = 8;
  private static final int CELL = 60;

  /// Roles of columns that tell datasets apart; they stand first.
  private static final List<String> TELLING =
      List.of(
          "target.name",
          "char.timeaxis.coverage.location.value",
          "dataid.instrument",
          "derived.snr",
          "char.fluxaxis.calibration",
          "char.spectralaxis.coverage.bounds.start",
          "char.spectralaxis.coverage.bounds.stop",
          "access.format");

  private MarkdownTable() {}

  /// @param rows how many; fewer where fewer are in memory
  static String of(Table table, int rows) {
    List<Integer> columns = columns(table);
    StringBuilder text = new StringBuilder();
    text.append(row(columns.stream().map(c -> head(table.columns().get(c))).toList()));
    text.append(row(columns.stream().map(_ -> "---").toList()));
    for (int row = 0; row < Math.min(rows, table.head().size()); row++) {
      int r = row;
      text.append(row(columns.stream().map(c -> cell(table.text(r, c))).toList()));
    }
    return text.toString();
  }

  private static List<Integer> columns(Table table) {
    List<Integer> plain =
        IntStream.range(0, table.columns().size())
            .filter(c -> plain(table.columns().get(c)))
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    plain.sort(Comparator.comparingInt(c -> rank(table.columns().get(c))));
    return plain.stream().limit(COLUMNS).toList();
  }

  private static int rank(Column column) {
    int at = TELLING.indexOf(column.role());
    return at < 0 ? TELLING.size() : at;
  }

  private static boolean plain(Column column) {
    return !column.datatype().contains("[") || column.datatype().startsWith("char");
  }

  private static String head(Column column) {
    return cell(
        Optional.of(
            column.unit().isBlank() ? column.name() : column.name() + " (" + column.unit() + ")"));
  }

  private static String cell(Optional<String> text) {
    String safe = text.orElse("").replaceAll("\\s+", " ").replace("\\", "\\\\").replace("|", "\\|");
    return safe.length() > CELL ? safe.substring(0, CELL) + "…" : safe;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
