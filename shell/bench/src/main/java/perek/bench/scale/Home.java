package perek.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where the large collections are kept between runs.
final class Home {

  private Home() {}

  static String folder() {
    return System.getProperty("perek.bench.home", "target/bench-home");
  }

  /// The folder of what was made, which is there.
  static Path made() {
    try {
      return Files.createDirectories(Path.of(folder(), "cache", "bench"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Bytes of all files below a folder, in MB of 10^6.
  static double sizeMb(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum() / 1e6;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
