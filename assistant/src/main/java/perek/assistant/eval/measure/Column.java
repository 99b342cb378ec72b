package perek.assistant.eval.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One metric of each question that it applies to.
///
/// @param metric such as `section@5`
/// @param values by question, in the order in which they were asked
public record Column(String metric, SequencedMap<String, Double> values) {

  public Column {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /// 0 where there is no question.
  public double mean() {
    return values.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
