package perek.assistant.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// One object of JSON from a server.
final class Json {

  private Json() {}

  /// @param body to be posted; empty for GET
  static JsonNode of(Wire wire, URI address, Map<String, String> headers, Optional<String> body) {
    StringBuilder text = new StringBuilder();
    wire.exchange(
        address,
        headers,
        body,
        () -> false,
        in -> text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    return Mending.object(text.toString());
  }
}
