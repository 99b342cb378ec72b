package perek.assistant.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import perek.assistant.model.ChatModel;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;
import perek.assistant.model.ModelServer;
import perek.assistant.model.Traits;
import perek.assistant.model.http.Json;
import perek.assistant.model.http.Once;
import perek.assistant.model.http.Wire;

/// Ollama, through its own API: `/api/tags`, `/api/show`, `/api/ps`, `/api/pull`, `/api/version`,
/// `/api/chat`.
public final class OllamaServer implements ModelServer {

  private final Wire wire;
  private final URI base;
  private final Map<String, Once<JsonNode>> shown = new ConcurrentHashMap<>();

  /// @param base without a path
  public OllamaServer(Wire wire, URI base) {
    this.wire = wire;
    this.base = base;
  }

  @Override
  public URI base() {
    return base;
  }

  @Override
  public String kind() {
    return "Ollama";
  }

  public String version() {
    return get("/api/version").path("version").asText("");
  }

  @Override
  public List<Listed> models() {
    List<Listed> models = new ArrayList<>();
    for (JsonNode model : get("/api/tags").path("models")) {
      String name = model.path("name").asText(model.path("model").asText(""));
      JsonNode details = model.path("details");
      String about =
          (details.path("parameter_size").asText("")
                  + " "
                  + details.path("quantization_level").asText(""))
              .strip();
      if (!name.isEmpty()) models.add(new Listed(name, model.path("size").asLong(0), about));
    }
    return models;
  }

  /// Names of the models in memory.
  public List<String> running() {
    List<String> names = new ArrayList<>();
    for (JsonNode model : get("/api/ps").path("models"))
      names.add(model.path("name").asText(model.path("model").asText("")));
    return names;
  }

  /// What the server tells of a model.
  public JsonNode show(String name) {
    return shown.computeIfAbsent(name, n -> new Once<>(() -> asked(n))).get();
  }

  private JsonNode asked(String name) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("model", name);
    return whole("/api/show", Optional.of(body.toString()));
  }

  @Override
  public ChatModel model(String name, int contextTokens) {
    return new OllamaModel(wire, base, name, new Once<>(() -> traits(name, contextTokens)));
  }

  private Traits traits(String name, int contextTokens) {
    JsonNode told = show(name);
    int longest = contextTokens;
    for (var entry : told.path("model_info").properties())
      if (entry.getKey().endsWith(".context_length") && entry.getValue().canConvertToInt())
        longest = entry.getValue().asInt();
    List<String> capabilities = new ArrayList<>();
    told.path("capabilities").forEach(c -> capabilities.add(c.asText()));
    // Servers before 0.6 do not list capabilities: a template with tools has them.
    boolean tools =
        capabilities.isEmpty()
            ? told.path("template").asText("").contains(".Tools")
            : capabilities.contains("tools");
    int context = Math.max(512, Math.min(longest, contextTokens));
    return new Traits(context, tools, capabilities.contains("thinking"), true);
  }

  /// How a download goes.
  @FunctionalInterface
  public interface Pulling {
    /// @param total in bytes, 0 where it is not known yet
    void at(String status, long done, long total);
  }

  /// Downloads a model; what was there before goes on where it stopped.
  ///
  /// @throws ModelException where it fails, or `cancelled`
  public void pull(String name, Pulling pulling, BooleanSupplier cancelled) {
    String body = Json.MAPPER.createObjectNode().put("model", name).put("stream", true).toString();
    boolean[] done = {false};
    wire.exchange(
        base.resolve("/api/pull"),
        Map.of(),
        Optional.of(body),
        cancelled,
        in -> done[0] = read(in, pulling));
    if (!done[0])
      throw new ModelException(
          Kind.BROKEN_OFF,
          "the download of "
              + name
              + " ended in the middle: run it again, it goes on where it stopped");
  }

  private static boolean read(InputStream in, Pulling pulling) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    boolean done = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank()) continue;
      JsonNode told = Json.object(line);
      String status = told.path("status").asText("");
      done = status.equals("success");
      pulling.at(status, told.path("completed").asLong(0), told.path("total").asLong(0));
    }
    return done;
  }

  private JsonNode get(String path) {
    return whole(path, Optional.empty());
  }

  private JsonNode whole(String path, Optional<String> body) {
    return Json.of(wire, base.resolve(path), Map.of(), body);
  }
}
