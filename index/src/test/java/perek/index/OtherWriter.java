package perek.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import perek.corpora.Progress;

/// A writer in a process of its own, for the tests that kill it.
final class OtherWriter {

  private OtherWriter() {}

  /// `endless`: puts, commits and embeds numbered units from the given one on, and writes the
  /// number of each to standard output once its commit has returned. `hold`: takes the turn, says
  /// so, and waits for the end of standard input. `fill`: puts two thousand units and commits, and
  /// prints the message of the exception.
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    WordsEmbedder embedder = new WordsEmbedder("words/1");
    try (PassageIndex index = PassageIndex.open(folder, embedder)) {
      switch (args[0]) {
        case "endless" -> endless(index, embedder, Integer.parseInt(args[2]));
        case "hold" -> hold(index);
        case "fill" -> fill(index);
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  static Process start(String what, Path folder, String... more) {
    return start(List.of(), what, folder, more);
  }

  /// @param before command line that the Java command is appended to
  static Process start(List<String> before, String what, Path folder, String... more) {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx128m",
            "-Djava.util.logging.config.file=none",
            "-cp",
            System.getProperty("java.class.path"),
            OtherWriter.class.getName(),
            what,
            folder.toString()));
    command.addAll(List.of(more));
    try {
      return new ProcessBuilder(command)
          .redirectError(folder.resolveSibling("stderr.txt").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void endless(PassageIndex index, WordsEmbedder embedder, int first) {
    try (IndexWriting writing = index.writer()) {
      for (int unit = first; ; unit++) {
        writing.put(Samples.numbered(unit));
        writing.commit();
        System.out.println(unit);
        System.out.flush();
        if (unit % 5 == 0) writing.embedPending(embedder, Progress.NONE);
      }
    }
  }

  private static void hold(PassageIndex index) throws IOException {
    try (IndexWriting writing = index.writer()) {
      System.out.println("holding " + writing.paths("numbered").size());
      System.out.flush();
      System.in.read();
    }
  }

  private static void fill(PassageIndex index) {
    try (IndexWriting writing = IndexWriting.open(index.folder(), Duration.ZERO)) {
      for (int unit = 1000; unit < 3000; unit++) writing.put(Samples.numbered(unit));
      writing.commit();
      System.out.println("committed");
    } catch (IndexException e) {
      System.out.println(e.remedy() + ": " + e.getMessage());
    }
  }
}
