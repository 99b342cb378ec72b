package perek.tools.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// What a tool made: perhaps a table, perhaps a file.
public interface Product {

  /// The table that was read.
  Optional<Table> table();

  /// What lies on disk.
  default Optional<Path> file() {
    return table().map(Table::file);
  }

  /// How many rows, or things, were found; nothing where they cannot be counted.
  default OptionalLong rows() {
    return table().map(t -> OptionalLong.of(t.rows())).orElseGet(OptionalLong::empty);
  }
}
