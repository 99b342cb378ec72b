package perek.assistant.model.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import perek.assistant.model.ModelException;
import perek.assistant.model.http.Json;

/// Looks at each event of one reply before it is read: an error becomes an exception, arguments of
/// a call that came in the other protocol's form are put into the right one, and the end is
/// noticed.
abstract sealed class Mending {

  private boolean ended;

  /// Whether the last event of a whole reply was seen.
  boolean ended() {
    return ended;
  }

  /// Whether nothing of the reply is missing.
  boolean whole() {
    return ended;
  }

  /// An event that a server left out at the end of a whole reply.
  Optional<String> closing() {
    return Optional.empty();
  }

  void end() {
    ended = true;
  }

  /// The event as it can be read; empty where there is nothing to read.
  ///
  /// @throws ModelException where it is an error or no JSON
  abstract Optional<String> mend(String data);

  /// Lines of JSON; arguments are objects. Each call is whole, and LangChain4j takes those without
  /// an index of their own for one.
  static final class Ollama extends Mending {
    private int calls;

    @Override
    Optional<String> mend(String data) {
      if (data.isBlank()) return Optional.empty();
      JsonNode line = Json.object(data);
      boolean mended = false;
      for (JsonNode call : line.path("message").path("tool_calls"))
        mended |= call.path("function") instanceof ObjectNode function && mended(function);
      if (line.path("done").asBoolean(false)) end();
      return Optional.of(mended ? line.toString() : data);
    }

    private boolean mended(ObjectNode function) {
      function.put("index", calls++);
      if (!function.path("arguments").isObject()) open(function);
      return true;
    }

    private static void open(ObjectNode function) {
      JsonNode arguments = function.path("arguments");
      JsonNode read = Json.MAPPER.createObjectNode();
      try {
        JsonNode text = arguments.isTextual() ? Json.MAPPER.readTree(arguments.textValue()) : null;
        if (text != null && text.isObject()) read = text;
      } catch (JsonProcessingException e) {
        // Without arguments the call is answered with what it lacks.
      }
      function.set("arguments", read);
    }
  }

  /// Events of OpenAI; arguments are text. Servers end with `[DONE]`, or only with a reason.
  static final class OpenAi extends Mending {
    private boolean reasoned;

    @Override
    Optional<String> mend(String data) {
      if (data.isBlank()) return Optional.empty();
      if (data.strip().equals("[DONE]")) {
        end();
        return Optional.of(data);
      }
      JsonNode chunk = Json.object(data);
      boolean mended = false;
      for (JsonNode choice : chunk.path("choices")) {
        for (JsonNode call : choice.path("delta").path("tool_calls"))
          mended |= call.path("function") instanceof ObjectNode function && closed(function);
        if (choice.path("finish_reason").isTextual()) reasoned = true;
      }
      return Optional.of(mended ? chunk.toString() : data);
    }

    /// A reason to end was given, after which only counts and `[DONE]` come, or nothing.
    @Override
    boolean whole() {
      return reasoned || super.whole();
    }

    @Override
    Optional<String> closing() {
      return ended() ? Optional.empty() : Optional.of("[DONE]");
    }

    private static boolean closed(ObjectNode function) {
      JsonNode arguments = function.path("arguments");
      if (!arguments.isContainerNode()) return false;
      function.put("arguments", arguments.toString());
      return true;
    }
  }
}
