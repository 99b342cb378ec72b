package perek.assistant.model.consult;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Finds objects of JSON among what a model wrote.
public final class JsonInText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FORGOTTEN = List.of("", "}", "}}");

  private JsonInText() {}

  /// The object that begins at the first brace from `from` on; braces that were forgotten at its
  /// end are put there.
  public static Optional<JsonNode> first(String text, int from) {
    int at = text.indexOf('{', from);
    if (at < 0) return Optional.empty();
    String rest = text.substring(at);
    for (String forgotten : FORGOTTEN) {
      Optional<JsonNode> read = object(rest + forgotten);
      if (read.isPresent()) return read;
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> object(String text) {
    try (var parser = JSON.createParser(text)) {
      JsonNode read = parser.readValueAsTree();
      return read != null && read.isObject() ? Optional.of(read) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
