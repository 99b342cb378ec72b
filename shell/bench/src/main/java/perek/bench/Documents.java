package perek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import perek.corpora.Progress;
import perek.corpora.open.Readers;
import perek.index.Ingest;

/// The documents that adding is measured on: the folders beside the checkout that hold the IVOA
/// standards and the EPRV docs, else the checkout's own notes. Another folder is named by
/// PEREK_BENCH_DOCUMENTS.
final class Documents {

  private static final Path CHECKOUT = Path.of(System.getProperty("perek.checkout", "."));
  private static final Readers READERS = new Readers();

  private Documents() {}

  static List<Path> folders() {
    String named = System.getenv().getOrDefault("PEREK_BENCH_DOCUMENTS", "");
    if (!named.isEmpty()) return List.of(Path.of(named));
    Path shared = CHECKOUT.resolve("../shared/corpora").normalize();
    return Files.isDirectory(shared)
        ? List.of(shared.resolve("ivoa"), shared.resolve("eprv"))
        : List.of(CHECKOUT.resolve("corpora/notes"));
  }

  static void read(Path folder, Ingest.Sink sink) {
    String id = String.valueOf(folder.getFileName());
    READERS.read(
        folder,
        id,
        (path, hash) -> sink.has(id, path, hash),
        sink::reading,
        sink::problem,
        Progress.NONE);
  }

  /// An empty folder for one index.
  static Path fresh() {
    try {
      return Files.createTempDirectory("perek-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
