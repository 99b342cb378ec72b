package perek.bench.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `perek serve` in a process of its own, as the launcher starts it.
final class ServedPerek implements AutoCloseable {

  private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\"");

  private final Process process;
  private final URI base;

  /// @param home with an index
  /// @param ollama where the language model is
  ServedPerek(String home, URI ollama) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-Xmx448m", "--add-modules=jdk.incubator.vector"));
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-DOPT_OUT_TRACKING=true"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "perek.shell.Main"));
    line.addAll(List.of("serve", "--home", home, "--port", "0", "--json", "--offline"));
    line.addAll(List.of("--ollama", ollama.toString(), "--model", "paced"));
    process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    base = said.lines().map(URL::matcher).filter(Matcher::find).map(m -> URI.create(m.group(1)))
        .findFirst()
        .orElseThrow(() -> new IOException("perek serve did not start"));
  }

  URI base() {
    return base;
  }

  long pid() {
    return process.pid();
  }

  /// CPU time of each of its threads so far, in ns; Java's own figure of other processes comes in
  /// steps of 10 ms. Linux only.
  Map<String, Long> cpuNanos() throws IOException {
    Map<String, Long> nanos = new HashMap<>();
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid() + "/task"))) {
      for (Path thread : threads.toList()) nanos(thread).ifPresent(n -> nanos.put(thread + "", n));
    }
    return nanos;
  }

  /// Nothing of a thread that has ended meanwhile.
  private static Optional<Long> nanos(Path thread) throws IOException {
    try {
      return Optional.of(
          Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ", 2)[0]));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
