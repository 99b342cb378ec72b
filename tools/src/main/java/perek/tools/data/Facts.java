package perek.tools.data;

import java.util.Map;
import java.util.Optional;

/// A product that is told in words and numbers rather than in a table.
public interface Facts extends Product {

  /// By name, in the order in which they are told: texts, numbers, truth values and lists of them.
  Map<String, Object> facts();

  @Override
  default Optional<Table> table() {
    return Optional.empty();
  }
}
