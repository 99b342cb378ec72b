package perek.shell.outside;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Reading;
import perek.index.Ingest;
import perek.index.PassageIndex;
import perek.index.embed.BgeSmall;
import perek.shell.Watched;

/// The whole program in a process of its own, watched: which names it looks up, to whom it speaks,
/// which files it writes.
final class Perek {

  private static final String BUILD = "watched";
  private static final long PATIENCE_SECONDS = 120;

  private final Path folder;

  /// What a run did.
  ///
  /// @param hosts addresses that were written to or read from
  /// @param written files
  record Seen(String out, Set<String> lookups, Set<String> hosts, Set<Path> written) {}

  /// A process that runs, and what it is to leave behind.
  record Running(Process process, Path out, Path lookups, Path recording) {

    /// Types a line.
    void say(String line) throws IOException {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    /// Waits until the process has said what matches, and returns the match.
    Matcher said(Pattern wanted) throws IOException, InterruptedException {
      for (int tried = 0; tried < 1_200; tried++) {
        Optional<Matcher> said =
            Optional.of(wanted.matcher(Files.readString(out))).filter(Matcher::find);
        if (said.isPresent()) return said.get();
        if (!process.isAlive()) break;
        Thread.sleep(50);
      }
      throw new IOException("it does not say " + wanted + ": " + Files.readString(out));
    }

    /// Waits for an end that leaves no recording.
    int code() throws IOException, InterruptedException {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) return process.exitValue();
      process.destroyForcibly();
      throw new IOException("it hangs: " + Files.readString(out));
    }
  }

  private Perek(Path folder) {
    this.folder = folder;
  }

  /// One with a home below a folder, with a passage to find.
  static Perek in(Path folder) throws IOException {
    Path index = folder.resolve("home/index");
    Files.createDirectories(index);
    try (BgeSmall embedder = new BgeSmall(folder.resolve("home/cache/native"));
        PassageIndex open = PassageIndex.open(index, embedder)) {
      Ingest ingest = new Ingest(open, embedder);
      Ingest.Report report =
          ingest.mirror("notes", s -> s.reading(reading()), perek.corpora.Progress.NONE);
      ingest.embed(List.of(report), perek.corpora.Progress.NONE);
    }
    // Else the starter notes would be embedded, which takes a minute.
    Files.writeString(index.resolve("notes.build"), BUILD);
    return new Perek(folder);
  }

  private static Reading reading() {
    Document ssa =
        new Document("SSA", "Simple Spectral Access", "1.1", null, "REC", null, null, List.of());
    Passage passage =
        new Passage(
            ssa,
            "ssap.md",
            List.of("4.1.1.3 BAND"),
            null,
            "The unit of BAND in SSA is the metre: BAND is a range of wavelengths in metres, in"
                + " vacuum. The two limits of BAND are separated by a slash, as in"
                + " BAND=6.5E-7/6.6E-7.");
    return new Reading("notes", "ssap.md", passage.hash(), List.of(passage));
  }

  /// Runs a line to its end.
  Seen run(String input, String... arguments) throws IOException, InterruptedException {
    Running running = start(arguments);
    try (OutputStream in = running.process().getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return ended(running);
  }

  /// Starts a line; its input stays open.
  Running start(String... arguments) throws IOException {
    String name = "run" + System.nanoTime();
    Path lookups = folder.resolve(name + ".lookups");
    Path recording = folder.resolve(name + ".jfr");
    Path out = folder.resolve(name + ".out");
    Path scratch = Files.createDirectories(scratch().resolve(name));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dperek.build=" + BUILD,
            "-Djava.io.tmpdir=" + scratch,
            "-Dperek.scratch=" + scratch,
            "-D" + Lookups.FILE + "=" + lookups,
            "-Dperek.recording=" + recording,
            "-cp",
            System.getProperty("java.class.path"),
            Watched.class.getName()));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--home", folder.resolve("home").toString()));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(out.toFile());
    builder.environment().keySet().removeIf(n -> n.equals("CI") || n.startsWith("OLLAMA"));
    return new Running(builder.start(), out, lookups, recording);
  }

  /// Waits for the end.
  Seen ended(Running running) throws IOException, InterruptedException {
    running.code();
    String out = Files.readString(running.out());
    if (!Files.exists(running.recording())) throw new IOException("nothing was recorded: " + out);
    Set<String> names = new TreeSet<>();
    if (Files.exists(running.lookups())) names.addAll(Files.readAllLines(running.lookups()));
    Set<String> hosts = new TreeSet<>();
    Set<Path> written = new TreeSet<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(running.recording())) {
      if (event.getEventType().getName().equals("jdk.FileWrite")) {
        if (event.getString("path") != null) written.add(Path.of(event.getString("path")));
      } else hosts.add(event.getString("address"));
    }
    return new Seen(out, names, hosts, written);
  }

  /// Folders of temporary files that are still there.
  List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(scratch())) {
      return files.toList();
    }
  }

  private Path scratch() {
    return folder.resolve("home/cache/tmp");
  }

  Path folder() {
    return folder;
  }
}
