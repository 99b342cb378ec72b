package perek.shell.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perek.shell.line.UsageException;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;

/// Tables on disk, as lines name them.
final class FetchedTables {

  private static final VotableReader FIRST_ROW = new VotableReader(new ReadLimits(1, 0));

  private FetchedTables() {}

  /// The table that is named first; the one fetched last, where none is.
  static Path named(List<String> names, Path folder) throws UsageException {
    if (!names.isEmpty()) return readable(names.getFirst());
    return newest(folder)
        .orElseThrow(() ->
            new UsageException(
                "No table was fetched yet: name a file, as in perek table stars.csv."));
  }

  static Path readable(String name) throws UsageException {
    try {
      Path file = Path.of(name);
      if (Files.isReadable(file) && !Files.isDirectory(file)) return file;
    } catch (InvalidPathException e) {
      // Told below.
    }
    throw new UsageException("There is no file " + name + ".");
  }

  /// The newest that has rows: what a service was asked about itself lies there too.
  private static Optional<Path> newest(Path folder) {
    if (!Files.isDirectory(folder)) return Optional.empty();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> tables =
          files
              .filter(f -> f.toString().endsWith(".vot"))
              .filter(f -> !f.getFileName().toString().startsWith("."))
              .sorted(Comparator.comparing(FetchedTables::modified).reversed())
              .toList();
      return tables.stream()
          .filter(FetchedTables::hasRows)
          .findFirst()
          .or(() -> tables.stream().findFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasRows(Path file) {
    return FIRST_ROW.read(file, () -> false).table().filter(t -> t.rows() > 0).isPresent();
  }

  private static java.nio.file.attribute.FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
