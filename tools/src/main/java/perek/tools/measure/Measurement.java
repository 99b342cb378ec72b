package perek.tools.measure;

import java.util.List;
import java.util.Optional;
import perek.tools.data.Product;
import perek.tools.data.Table;
import perek.tools.plot.Picture;

/// What was measured: a record whose components are its numbers, units in their names, and which is
/// written as JSON as it stands.
public interface Measurement extends Product {

  /// What the user should know beside the numbers: a sentence each.
  List<String> notes();

  /// What can be drawn of it, the most telling first.
  default List<Picture> pictures() {
    return List.of();
  }

  @Override
  default Optional<Table> table() {
    return Optional.empty();
  }
}
