package perek.assistant.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.assistant.model.ChatModel;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelServer;
import perek.assistant.model.Traits;
import perek.assistant.model.http.Json;
import perek.assistant.model.http.Once;
import perek.assistant.model.http.Wire;

/// A server that speaks OpenAI's protocol: llama.cpp's, vLLM, LM Studio, Jan.
public final class OpenAiServer implements ModelServer {

  private final Wire wire;
  private final URI base;
  private final Map<String, String> headers;
  private final Once<JsonNode> props;

  /// @param base ends with `/v1`
  /// @param key that the server wants, may be empty
  public OpenAiServer(Wire wire, URI base, String key) {
    this.wire = wire;
    this.base = base;
    this.headers = key.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key);
    this.props = new Once<>(this::askProps);
  }

  @Override
  public URI base() {
    return base;
  }

  @Override
  public String kind() {
    return "OpenAI";
  }

  @Override
  public List<Listed> models() {
    List<Listed> models = new ArrayList<>();
    for (JsonNode model : list()) {
      String id = model.path("id").asText("");
      if (!id.isEmpty())
        models.add(
            new Listed(
                id, model.path("meta").path("size").asLong(0), model.path("owned_by").asText("")));
    }
    return models;
  }

  private JsonNode list() {
    return Json.of(wire, URI.create(base + "/models"), headers, Optional.empty()).path("data");
  }

  @Override
  public ChatModel model(String name, int contextTokens) {
    return new OpenAiModel(
        wire, base, headers, name, new Once<>(() -> traits(name, contextTokens)));
  }

  private Traits traits(String name, int contextTokens) {
    Optional<Integer> told = context(name);
    int context = Math.min(told.orElse(Traits.ASSUMED_CONTEXT), contextTokens);
    String template = props.get().path("chat_template").asText("");
    boolean tools = template.isEmpty() || template.contains("tools");
    boolean thinks = template.contains("enable_thinking");
    return new Traits(Math.max(512, context), tools, thinks, told.isPresent());
  }

  /// llama.cpp tells what a slot holds, vLLM `max_model_len`, LM Studio the context that is loaded.
  private Optional<Integer> context(String name) {
    int slot = props.get().path("default_generation_settings").path("n_ctx").asInt(0);
    if (slot > 0) return Optional.of(slot);
    try {
      for (JsonNode model : list()) {
        if (!model.path("id").asText("").equals(name)) continue;
        for (String field :
            List.of(
                "max_model_len", "loaded_context_length", "context_length", "max_context_length")) {
          int tokens = model.path(field).asInt(0);
          if (tokens > 0) return Optional.of(tokens);
        }
      }
    } catch (ModelException e) {
      // Not every server lists its models; what is assumed then is on the safe side.
    }
    return Optional.empty();
  }

  /// llama.cpp's own; an empty object where there is none.
  private JsonNode askProps() {
    try {
      return Json.of(wire, base.resolve("/props"), headers, Optional.empty());
    } catch (ModelException e) {
      return Json.MAPPER.createObjectNode();
    }
  }
}
