package perek.shell.rv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import perek.shell.render.Console;
import perek.tools.measure.Measurement;

/// A measurement on the terminal: each number under the name that JSON has, lists as tables, notes
/// last.
record MeasurementText(Console console) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int NAME_WIDTH = 18;
  private static final int MOST_ROWS = 40;

  /// @param drawn pictures that were written
  void print(Measurement made, List<Path> drawn, boolean json) {
    PrintWriter out = console.out();
    ObjectNode tree = MAPPER.valueToTree(made);
    if (!drawn.isEmpty()) drawn.forEach(file -> tree.withArray("plot").add(file.toString()));
    if (json) {
      out.println(tree);
      return;
    }
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      JsonNode value = field.getValue();
      if (field.getKey().equals("notes") || value.isNull()) continue;
      if (value.isArray()) list(field.getKey(), value, out);
      else if (value.isObject())
        value.properties().forEach(f -> line(field.getKey() + "." + f.getKey(), f.getValue(), out));
      else line(field.getKey(), value, out);
    }
    for (String note : made.notes()) out.println("Note: " + note);
  }

  private static void line(String name, JsonNode value, PrintWriter out) {
    if (!value.isNull()) out.println(pad(name, NAME_WIDTH) + " " + text(value));
  }

  private static void list(String name, JsonNode rows, PrintWriter out) {
    if (rows.isEmpty()) return;
    out.println(name + ":");
    if (!rows.get(0).isObject()) {
      rows.forEach(row -> out.println("  " + text(row)));
      return;
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(rows.get(0).properties().stream().map(Map.Entry::getKey).toList());
    for (int i = 0; i < Math.min(rows.size(), MOST_ROWS); i++)
      cells.add(rows.get(i).properties().stream().map(e -> text(e.getValue())).toList());
    table(cells, out);
    if (rows.size() > MOST_ROWS)
      out.println("  … " + (rows.size() - MOST_ROWS) + " more; --json writes all");
  }

  private static void table(List<List<String>> cells, PrintWriter out) {
    int columns = cells.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : cells)
      for (int i = 0; i < columns; i++) widths[i] = Math.max(widths[i], row.get(i).length());
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < columns; i++) line.append(pad(row.get(i), widths[i])).append("  ");
      out.println(line.toString().stripTrailing());
    }
  }

  private static String text(JsonNode value) {
    if (value.isNull()) return "";
    if (!value.isDouble()) return value.isValueNode() ? value.asText() : value.toString();
    double number = value.doubleValue();
    if (!Double.isFinite(number)) return "";
    if (Math.abs(number) >= 1e5 && Math.abs(number) < 1e8) return "%.7f".formatted(number);
    return "%.9g".formatted(number);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
