package perek.tools.dal;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.data.Product;
import perek.tools.data.Table;
import perek.tools.votable.Votable;

/// An answer that was read.
///
/// @param document all of it
/// @param base address that answered: what relative links are resolved against
public record Rows(Votable document, URI base) implements Product {

  @Override
  public Optional<Table> table() {
    return document.table();
  }

  /// An answer without a table counts as none.
  @Override
  public OptionalLong rows() {
    return OptionalLong.of(table().map(Table::rows).orElse(0L));
  }
}
