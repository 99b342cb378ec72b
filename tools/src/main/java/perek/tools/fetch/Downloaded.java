package perek.tools.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.data.Product;
import perek.tools.data.Status;
import perek.tools.data.Table;

/// Files that were brought.
///
/// @param folder where they lie, with SHA256SUMS and SOURCES.tsv
/// @param items one for each row, in their order
public record Downloaded(Path folder, List<Item> items) implements Product {

  public Downloaded {
    items = List.copyOf(items);
  }

  /// What became of one row.
  ///
  /// @param row its number, the first being 1
  /// @param reference as the table has it
  /// @param address what was asked; nothing where nothing could be
  /// @param file empty where none came
  /// @param bytes of the file
  /// @param sha256 in hexadecimal; empty where none came
  /// @param message why none came, or that it was there already or was resumed
  public record Item(
      long row,
      String reference,
      Optional<URI> address,
      Status status,
      Optional<Path> file,
      long bytes,
      String sha256,
      String message) {

    static Item failed(long row, String reference, String why) {
      return failed(row, reference, Optional.empty(), why);
    }

    static Item failed(long row, String reference, Optional<URI> address, String why) {
      return new Item(row, reference, address, Status.FAILED, Optional.empty(), 0, "", why);
    }
  }

  @Override
  public Optional<Table> table() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(folder);
  }

  /// Files, those that were there already included.
  @Override
  public OptionalLong rows() {
    return OptionalLong.of(items.stream().filter(i -> i.file().isPresent()).count());
  }
}
