package perek.tools.measure;

import java.util.List;
import java.util.Optional;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// What was measured: a record whose components are its numbers, units in their names, and which is
/// written as JSON as it stands.
public interface Measurement extends Product {

  /// What the user should know beside the numbers: a sentence each.
  List<String> notes();

  @Override
  default Optional<Table> table() {
    return Optional.empty();
  }
}
