package perek.assistant.model.find;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.assistant.model.ModelException;
import perek.assistant.model.http.Json;
import perek.assistant.model.http.Wire;

/// Servers of OpenAI's protocol at the ports of this machine where they listen by themselves. These
/// ports are also those of other programs, such as services of the Virtual Observatory: a server
/// counts only where it lists models as one of those programs does, and it is asked for nothing
/// else.
final class Nearby {

  /// Ports of LM Studio, Jan, vLLM and llama.cpp's server.
  static final List<Integer> USUAL = List.of(1234, 1337, 8000, 8080);

  /// Ports that many programs use: there the server must say what it is.
  private static final List<Integer> SHARED = List.of(8000, 8080);

  private static final List<String> KNOWN = List.of("vllm", "llamacpp");
  private static final int KNOCK_MILLIS = 200;

  private final List<Integer> ports;
  private final Wire wire;

  /// @param wire with little patience
  Nearby(List<Integer> ports, Wire wire) {
    this.ports = ports;
    this.wire = wire;
  }

  /// Addresses that end with `/v1`, in the order of the ports.
  List<URI> bases() {
    return ports.stream()
        .filter(port -> listens(URI.create("http://127.0.0.1:" + port)))
        .filter(this::serves)
        .map(port -> URI.create("http://127.0.0.1:" + port + "/v1"))
        .toList();
  }

  private boolean serves(int port) {
    String base = "http://127.0.0.1:" + port;
    Optional<JsonNode> list = json(URI.create(base + "/v1/models"));
    if (list.isEmpty() || !lists(list.get())) return false;
    JsonNode first = list.get().path("data").path(0);
    String owner = first.path("owned_by").asText("");
    if (owner.equals("perek")) return false;
    if (!SHARED.contains(port) || KNOWN.contains(owner)) return true;
    return json(URI.create(base + "/props"))
        .filter(p -> p.path("default_generation_settings").isObject())
        .isPresent();
  }

  /// `{"object":"list","data":[{"id":"…","object":"model"}]}` with a model at least.
  private static boolean lists(JsonNode list) {
    JsonNode first = list.path("data").path(0);
    return list.path("object").asText("").equals("list")
        && first.path("object").asText("").equals("model")
        && first.path("id").isTextual();
  }

  /// Whatever is no JSON is another program.
  private Optional<JsonNode> json(URI address) {
    try {
      return Optional.of(Json.of(wire, address, Map.of(), Optional.empty()));
    } catch (ModelException e) {
      return Optional.empty();
    }
  }

  /// Whether anything listens there; a refused connection costs less than a millisecond.
  static boolean listens(URI base) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), KNOCK_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
