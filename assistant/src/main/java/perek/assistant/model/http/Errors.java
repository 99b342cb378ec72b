package perek.assistant.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What servers say of their errors: `{"error":"text"}` (Ollama) or `{"error":{"message":"text"}}`
/// (OpenAI).
public final class Errors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 300;

  private Errors() {}

  /// The message in a body, else the beginning of the body.
  public static String message(String body) {
    String text = body.strip();
    try {
      JsonNode read = JSON.readTree(text);
      String told = read == null ? "" : of(read);
      if (!told.isEmpty()) text = told;
    } catch (JsonProcessingException e) {
      // No JSON: the text itself is the message.
    }
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) return "nothing more";
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /// The message of an error in a reply; empty where it is none.
  public static String of(JsonNode reply) {
    JsonNode error = reply.path("error");
    if (error.isTextual()) return error.textValue();
    return error.path("message").asText("");
  }
}
