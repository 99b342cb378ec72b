package perek.tools.plot;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// A picture on disk.
///
/// @param picture PNG
/// @param drawn rows that are in it
/// @param table the bins of a histogram; nothing for points
public record Plot(Path picture, long drawn, Optional<Table> table) implements Product {

  @Override
  public Optional<Path> file() {
    return Optional.of(picture);
  }

  @Override
  public OptionalLong rows() {
    return OptionalLong.of(drawn);
  }
}
