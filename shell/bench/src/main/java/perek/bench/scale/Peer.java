package perek.bench.scale;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perek.bench.Measured;

/// Another program, measured by a Python script beside this class that prints what [Measured]
/// holds. The same collection is given to it in files.
public final class Peer {

  /// Debian's Python first: its packages are those of the peers.
  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

  private Peer() {}

  /// Empty, with a word to the user, where the program is not installed.
  ///
  /// @param module of Python that the script needs
  /// @param size passages or vectors
  /// @param texts whether it reads passages; vectors are written by [KnnBenchmark]
  public static Optional<Measured> measure(
      String script, String module, int size, boolean texts)
      throws IOException, InterruptedException {
    Optional<String> python = python(module);
    if (python.isEmpty()) {
      System.err.println(
          "without "
              + module
              + ": no python3 has that module (Debian: apt install python3-"
              + module
              + ")");
      return Optional.empty();
    }
    if (texts) write(size);
    Path copy = Files.createTempFile("perek-bench", ".py");
    try (InputStream source = Peer.class.getResourceAsStream(script)) {
      if (source == null) throw new IOException("the benchmarks were built without " + script);
      Files.write(copy, source.readAllBytes());
      return Optional.of(
          run(List.of(python.get(), copy.toString(), Home.made().toString(), "" + size)));
    } finally {
      Files.delete(copy);
    }
  }

  private static Measured run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IOException(command + " ended with an error");
    return new JsonMapper().readValue(said, Measured.class);
  }

  private static Optional<String> python(String module) throws InterruptedException {
    for (String python : PYTHONS)
      try {
        Process tried = new ProcessBuilder(python, "-c", "import " + module).start();
        if (tried.waitFor() == 0) return Optional.of(python);
      } catch (IOException _) {
        continue;
      }
    return Optional.empty();
  }

  /// Writes the passages of a collection and its questions for the scripts, one a line: text of
  /// passages with their titles, questions in a file of their own.
  private static void write(int size) throws IOException {
    Path folder = Files.createDirectories(Home.made().resolve("texts-" + size));
    if (Files.exists(folder.resolve("questions.txt"))) return;
    Abstracts abstracts = new Abstracts();
    Stream<String> texts =
        java.util.stream.IntStream.range(0, size)
            .mapToObj(n -> abstracts.reading(n).passages().getFirst())
            .map(passage -> line(passage.document().title() + " " + passage.text()));
    Files.write(folder.resolve("passages.txt"), (Iterable<String>) texts::iterator);
    Files.write(
        folder.resolve("questions.txt"),
        new NearReal(abstracts).questions().stream().map(Peer::line).toList());
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
