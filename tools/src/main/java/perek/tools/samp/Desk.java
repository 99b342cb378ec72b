package perek.tools.samp;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// What passed between Perek and other programs; for a list of clients, who they are.
///
/// @param entries in the order in which they came
/// @param made the same as a table on disk
public record Desk(List<Entry> entries, Table made) implements Product {

  /// @param program its name, with its id in brackets where it has none
  /// @param message the message type, or the types of ours that a program takes
  /// @param status `ok`, `warning`, `error`, `sent` where no answer is due, `there`
  /// @param what what was sent or came, or what the program said
  /// @param file where what came lies
  public record Entry(
      String program, String message, String status, String what, Optional<Path> file) {}

  public Desk {
    entries = List.copyOf(entries);
  }

  @Override
  public Optional<Table> table() {
    return Optional.of(made);
  }

  /// What came last, else the list itself.
  @Override
  public Optional<Path> file() {
    return Optional.of(
        entries.reversed().stream()
            .map(e -> e.file().orElse(null))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(made.file()));
  }
}
