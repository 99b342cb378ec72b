package perek.tools.table;

import java.nio.file.Path;
import java.util.Optional;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// A table that was made of another.
///
/// @param made the rows
/// @param written the file that was asked for, else the VOTable kept
public record TableRows(Table made, Path written) implements Product {

  @Override
  public Optional<Table> table() {
    return Optional.of(made);
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(written);
  }
}
