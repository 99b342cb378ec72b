package perek.index.embed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file aside and moves it into place, so that no reader sees half of it.
final class Moved {

  private Moved() {}

  interface Content {
    void writeTo(Path aside) throws IOException;
  }

  static void into(Path target, Content content) throws IOException {
    Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
    Path aside = Files.createTempFile(folder, target.getFileName().toString(), ".part");
    try {
      content.writeTo(aside);
      sync(aside);
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /// Without this a file that is there may be empty after a power cut.
  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
