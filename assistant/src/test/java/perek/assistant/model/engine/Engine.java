package perek.assistant.model.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import perek.assistant.model.ChatModel;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.assistant.model.find.Wanted;

/// llama.cpp in a process of its own.
public final class Engine implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Set where the engine must run: a machine that lacks an instruction may skip it elsewhere.
  private static final boolean REQUIRED = "required".equals(System.getenv("PEREK_LLAMA_CPP"));

  private final Process process;
  private final URI base;

  private Engine(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /// Starts it with the models `tiny-1`, `tiny-2` …, each with weights of its own; skips the test
  /// where it does not run here.
  ///
  /// @param folder for the models and what the engine says
  /// @param context in tokens
  public static Engine start(Path folder, int models, int context) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx200m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(EngineServer.class.getName(), Integer.toString(context)));
    for (int seed = 1; seed <= models; seed++) {
      Path model = folder.resolve("tiny-" + seed + ".gguf");
      TinyModel.write(model, seed);
      command.add(model.toString());
    }
    Path log = folder.resolve("engine.log");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine())
      if (line.startsWith("LISTENING "))
        return new Engine(process, URI.create("http://127.0.0.1:" + line.substring(10)));
    String why = "llama.cpp does not run on this machine: " + last(log);
    process.destroyForcibly();
    if (REQUIRED) throw new AssertionError(why);
    Assumptions.abort(why);
    throw new IllegalStateException(why);
  }

  private static String last(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }

  /// One of its models, as the settings name it.
  public ChatModel model(String name) {
    Optional<URI> ollama = Optional.of(URI.create("http://127.0.0.1:9"));
    Wanted wanted =
        new Wanted(
            Optional.of(name), ollama, Optional.of(base), "", Duration.ofSeconds(60), 8_192, true);
    return ((Choice.Chosen) new Upstreams(wanted).choose()).model();
  }

  /// What it did so far, oldest first.
  public List<Served> served() throws IOException {
    List<Served> served = new ArrayList<>();
    try (var in = base.resolve("/served").toURL().openStream()) {
      for (JsonNode one : JSON.readTree(in)) served.add(JSON.treeToValue(one, Served.class));
    }
    return served;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
