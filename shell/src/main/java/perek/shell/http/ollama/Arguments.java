package perek.shell.http.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Arguments of a call as the object that Ollama's clients expect.
final class Arguments {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Arguments() {}

  /// An empty object where the text is none.
  static JsonNode of(String text) {
    try {
      JsonNode read = JSON.readTree(text.isBlank() ? "{}" : text);
      return read != null && read.isObject() ? read : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
