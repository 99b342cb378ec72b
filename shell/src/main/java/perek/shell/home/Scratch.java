package perek.shell.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The folder for temporary files of this process, which the launcher makes below the cache and
/// names by the property `perek.scratch` (and by `java.io.tmpdir`, so that libraries use it).
///
/// Libraries delete their temporary files when Java's shutdown hooks run, and Perek ends without
/// these. So the folder goes as a whole. A process holds a lock in its folder as long as it runs; a
/// folder that nobody holds is what a killed process left, and goes at the next start. Safe for use
/// by several threads.
public final class Scratch {

  private static final String PROPERTY = "perek.scratch";
  private static final String LOCK = "lock";

  /// A launcher makes the folder a moment before Java locks it.
  private static final Duration STARTING = Duration.ofHours(1);

  private static final AtomicReference<@Nullable Scratch> TAKEN = new AtomicReference<>();

  private final Path folder;
  private final FileChannel channel;

  private Scratch(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Holds the folder of this process, where it has one, and deletes those that no process holds.
  public static void take() {
    String named = System.getProperty(PROPERTY, "");
    if (named.isEmpty()) return;
    try {
      Scratch taken = hold(Path.of(named));
      TAKEN.set(taken);
      // Signals that come before Perek listens to them run hooks.
      Runtime.getRuntime().addShutdownHook(new Thread(Scratch::drop, "perek-scratch"));
      taken.sweep();
    } catch (IOException e) {
      LoggerFactory.getLogger(Scratch.class)
          .warn("temporary files in {} are not looked after: {}", named, e.toString());
    }
  }

  /// Ends the process without hooks; its temporary files go first.
  public static void end(int code) {
    drop();
    Runtime.getRuntime().halt(code);
  }

  private static void drop() {
    Scratch taken = TAKEN.getAndSet(null);
    if (taken != null) taken.delete();
  }

  private static Scratch hold(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() != null) return new Scratch(folder, channel);
    channel.close();
    throw new IOException("another process holds them");
  }

  private void delete() {
    delete(folder);
    try {
      channel.close();
    } catch (IOException e) {
      // The process ends: the system closes it.
    }
  }

  private void sweep() throws IOException {
    Path all = folder.toAbsolutePath().getParent();
    if (all == null) return;
    List<Path> others;
    try (Stream<Path> found = Files.list(all)) {
      others = found.filter(f -> !f.getFileName().equals(folder.getFileName())).toList();
    }
    for (Path other : others) if (left(other)) delete(other);
  }

  /// Whether no process holds a folder.
  private static boolean left(Path folder) {
    try {
      if (Files.notExists(folder.resolve(LOCK)))
        return Files.getLastModifiedTime(folder)
            .toInstant()
            .isBefore(Instant.now().minus(STARTING));
      try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        return lock != null;
      }
    } catch (IOException e) {
      // Gone meanwhile, or on a disk that knows no locks: whoever made it deletes it.
      return false;
    }
  }

  /// What cannot be deleted stays: another process deletes it at the same time, or the next start
  /// tries again.
  private static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (IOException e) {
      LoggerFactory.getLogger(Scratch.class).debug("{} stays: {}", folder, e.toString());
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
        throws IOException {
      Files.deleteIfExists(visited);
      return FileVisitResult.CONTINUE;
    }
  }
}
