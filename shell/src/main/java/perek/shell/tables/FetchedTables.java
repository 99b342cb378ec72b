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

/// Tables on disk, as lines name them.
final class FetchedTables {

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

  private static Optional<Path> newest(Path folder) {
    if (!Files.isDirectory(folder)) return Optional.empty();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".vot") && !f.getFileName().toString().startsWith("."))
          .max(Comparator.comparing(FetchedTables::modified));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.nio.file.attribute.FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
