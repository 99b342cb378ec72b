package perek.tools.each;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// What came of measuring the spectra of a table.
///
/// @param measured a row for each spectrum; null for a picture
/// @param picture null for a table
/// @param spectra how many were measured or drawn
public record Each(@Nullable Table measured, @Nullable Path picture, long spectra)
    implements Product {

  @Override
  public Optional<Table> table() {
    return Optional.ofNullable(measured);
  }

  @Override
  public Optional<Path> file() {
    return picture == null ? Product.super.file() : Optional.of(picture);
  }

  @Override
  public OptionalLong rows() {
    return OptionalLong.of(spectra);
  }
}
