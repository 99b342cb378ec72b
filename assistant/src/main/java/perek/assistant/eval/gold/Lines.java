package perek.assistant.eval.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a text file line by line and gathers what is wrong with it.
final class Lines {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Lines() {}

  /// Takes one line.
  interface Taking<T> {
    /// @throws IllegalArgumentException with what is wrong with it: `has no "id"`
    void take(T line);
  }

  /// Gives each line that is not blank, as a JSON object.
  static void objects(Path file, Taking<JsonNode> taking) throws IOException, GoldException {
    texts(file, line -> taking.take(object(line)));
  }

  /// The same of what is read already.
  ///
  /// @param name of the file, for messages
  static void objects(String name, BufferedReader reader, Taking<JsonNode> taking)
      throws IOException, GoldException {
    texts(name, reader, line -> taking.take(object(line)));
  }

  /// Gives each line that is not blank.
  ///
  /// @throws GoldException once all lines were read, where some were bad
  static void texts(Path file, Taking<String> taking) throws IOException, GoldException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      texts(file.toString(), reader, taking);
    }
  }

  private static void texts(String name, BufferedReader reader, Taking<String> taking)
      throws IOException, GoldException {
    List<String> faults = new ArrayList<>();
    long number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) continue;
        try {
          taking.take(line);
        } catch (IllegalArgumentException e) {
          faults.add(", line " + number + ": it " + e.getMessage());
        }
      }
    } catch (CharacterCodingException e) {
      faults.add(", after line " + number + ": what follows is not UTF-8 text");
    }
    if (!faults.isEmpty()) throw GoldException.of(name, faults);
  }

  private static JsonNode object(String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node.isObject()) return node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("is no JSON object");
  }

  /// A field that must be there: text, or a number as text.
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    boolean usable = value.isTextual() || value.isNumber();
    if (usable && !value.asText().isBlank()) return value.asText().strip();
    throw new IllegalArgumentException("has no \"" + field + "\"");
  }
}
