package perek.corpora.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import perek.corpora.Progress;

/// A courier of a test, its folder, and the naps it took instead of sleeping.
final class Errand {

  final List<Duration> naps = new ArrayList<>();
  final PretendWeb web;
  final Path folder;
  final Shelf shelf;
  private final Progress progress;

  Errand(PretendWeb web, Path folder) {
    this(web, folder, Progress.NONE);
  }

  Errand(PretendWeb web, Path folder, Progress progress) {
    this.web = web;
    this.folder = folder;
    this.progress = progress;
    this.shelf = new Shelf(folder.resolve("files"), folder.resolve("part"));
  }

  /// A courier of a new update, or of the one that was not finished.
  Courier courier(Courier.Again again) throws IOException {
    FetchLog log = new FetchLog(folder.resolve("fetched.json"));
    log.begin(Instant.now());
    Pace pace = new Pace(() -> 0, (time, _) -> naps.add(time));
    return new Courier(web, pace, shelf, log, again, progress);
  }

  Courier courier() throws IOException {
    return courier(Courier.Again.IF_CHANGED);
  }

  void finish() throws IOException {
    new FetchLog(folder.resolve("fetched.json")).finish(Instant.now());
  }

  String text(String name) throws IOException {
    return Files.readString(shelf.at(name));
  }

  /// Names of the files kept.
  List<String> files() throws IOException {
    if (!Files.exists(shelf.files())) return List.of();
    try (Stream<Path> walk = Files.walk(shelf.files())) {
      return walk.filter(Files::isRegularFile)
          .map(file -> shelf.files().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
