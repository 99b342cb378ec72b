package perek.assistant.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;

/// Objects of JSON from servers.
public final class Json {

  public static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// Asks for one.
  ///
  /// @param body to be posted; empty for GET
  /// @throws ModelException where none comes
  public static JsonNode of(
      Wire wire, URI address, Map<String, String> headers, Optional<String> body) {
    StringBuilder text = new StringBuilder();
    wire.exchange(
        address,
        headers,
        body,
        () -> false,
        in -> text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    return object(text.toString());
  }

  /// Reads one.
  ///
  /// @throws ModelException where it is none, or tells of an error
  public static JsonNode object(String data) {
    try {
      JsonNode read = MAPPER.readTree(data);
      if (read == null || !read.isObject())
        throw new ModelException(Kind.GARBLED, "the reply holds what is no JSON object");
      String error = Errors.of(read);
      if (!error.isEmpty())
        throw new ModelException(
            Errors.overfull(error) ? Kind.OVERFULL : Kind.REFUSED,
            "the model server broke off: " + Errors.message(error));
      return read;
    } catch (JsonProcessingException e) {
      throw new ModelException(Kind.GARBLED, "the reply holds what is no JSON");
    }
  }
}
