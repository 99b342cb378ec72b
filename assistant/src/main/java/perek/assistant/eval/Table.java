package perek.assistant.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import perek.assistant.eval.measure.Column;

/// Grows a column for each metric, in the order in which they first come.
final class Table {

  private final SequencedMap<String, SequencedMap<String, Double>> columns = new LinkedHashMap<>();

  void put(String metric, String question, double value) {
    columns.computeIfAbsent(metric, _ -> new LinkedHashMap<>()).put(question, value);
  }

  void put(String metric, String question, boolean holds) {
    put(metric, question, holds ? 1 : 0);
  }

  List<Column> columns() {
    return columns.entrySet().stream().map(c -> new Column(c.getKey(), c.getValue())).toList();
  }
}
