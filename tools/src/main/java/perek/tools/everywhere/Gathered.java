package perek.tools.everywhere;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.data.Product;
import perek.tools.data.Status;
import perek.tools.data.Table;

/// What many services answered.
///
/// @param merged rows of all; nothing where none has any
/// @param services a line for every service, in the order asked
public record Gathered(Optional<Merged> merged, List<Line> services) implements Product {

  public Gathered {
    services = List.copyOf(services);
  }

  /// What one service answered.
  ///
  /// @param name as the registry has it; may be empty
  /// @param rows none where no table came
  /// @param message its own words or what went wrong; may be empty
  /// @param millis from its turn to the last byte
  public record Line(
      URI address, String name, Status status, OptionalLong rows, String message, long millis) {}

  @Override
  public Optional<Table> table() {
    return merged.map(Merged::table);
  }

  @Override
  public OptionalLong rows() {
    return OptionalLong.of(table().map(Table::rows).orElse(0L));
  }
}
