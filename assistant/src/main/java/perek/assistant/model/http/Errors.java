package perek.assistant.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/// What servers say of their errors: `{"error":"text"}` (Ollama) or `{"error":{"message":"text"}}`
/// (OpenAI).
public final class Errors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 300;
  private static final Pattern OVERFULL =
      Pattern.compile(
          "(?i)exceeds?\\b.{0,30}\\bcontext|context[ _](?:length|size|window)[ _]exceeded"
              + "|maximum context length|context (?:the )?overflow|exceed_context_size");

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

  /// Whether a message says that a prompt does not fit the context: llama.cpp ("exceeds the
  /// available context size"), vLLM ("maximum context length is"), LM Studio ("context overflows"),
  /// OpenAI (`context_length_exceeded`).
  public static boolean overfull(String message) {
    return OVERFULL.matcher(message).find();
  }

  /// The message of an error in a reply; empty where it is none.
  public static String of(JsonNode reply) {
    JsonNode error = reply.path("error");
    if (error.isTextual()) return error.textValue();
    return error.path("message").asText("");
  }
}
