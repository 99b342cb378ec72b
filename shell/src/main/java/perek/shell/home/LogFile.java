package perek.shell.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends what libraries and Perek log to a file, never to the terminal.
///
/// `java.util.logging` makes one of these when the first message or logger appears, so a run that
/// logs nothing pays nothing. PEREK_LOG sets the least level (`INFO` where unset); a log that
/// cannot be written is given up silently, since logging must not break an answer.
public final class LogFile {

  /// Size in bytes at which the file is set aside as `perek.log.1`.
  private static final long LIMIT_BYTES = 4_000_000;

  private static final String FILE_PROPERTY = "perek.log";

  /// Makes `java.util.logging` use this class, with the log of the home given.
  public static void install(Home home) {
    System.setProperty(FILE_PROPERTY, home.log().toString());
    System.setProperty("java.util.logging.config.class", LogFile.class.getName());
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s: %5$s%6$s%n");
  }

  /// Apart, since touching a logger starts `java.util.logging`, which must come after [#install].
  private static final class Quiet {
    /// Kept, since a logger that nobody holds forgets its level. It would note at every start that
    /// vectors could be faster, which the launcher has decided.
    private static final Logger VECTORS =
        Logger.getLogger("org.apache.lucene.internal.vectorization");
  }

  /// Called by `java.util.logging` when it starts.
  public LogFile() {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(level(System.getenv().getOrDefault("PEREK_LOG", "INFO")));
    Quiet.VECTORS.setLevel(Level.SEVERE);
    root.addHandler(new Appender(Path.of(System.getProperty(FILE_PROPERTY, "perek.log"))));
  }

  private static Level level(String name) {
    try {
      return Level.parse(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Level.INFO;
    }
  }

  /// Appends whole records; several processes may append to one file.
  private static final class Appender extends Handler {

    private final Path file;

    Appender(Path file) {
      this.file = file;
      setFormatter(new SimpleFormatter());
    }

    @Override
    public synchronized void publish(LogRecord line) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file) && Files.size(file) > LIMIT_BYTES)
          Files.move(file, file.resolveSibling("perek.log.1"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
            file,
            getFormatter().format(line),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException | UncheckedIOException e) {
        // A full disk or a read-only home: the answer matters, its log does not.
        setLevel(Level.OFF);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
