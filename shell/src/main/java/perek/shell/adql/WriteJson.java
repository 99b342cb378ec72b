package perek.shell.adql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perek.assistant.adql.AdqlWriter;
import perek.assistant.adql.Asks;
import perek.assistant.adql.plan.PlanText;
import perek.assistant.adql.write.Written;
import perek.shell.command.FailedException;

/// What `perek adql write --json` reads and writes.
final class WriteJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WriteJson() {}

  /// A line of a batch.
  record Asked(String id, String question) {}

  static Asked asked(String text, int line) throws FailedException {
    try {
      JsonNode node = JSON.readTree(text);
      String question = node.path("question").asText("");
      if (question.isBlank())
        throw new FailedException("Line %d of the batch has no question.".formatted(line));
      return new Asked(node.path("id").asText(Integer.toString(line)), question);
    } catch (JsonProcessingException e) {
      throw new FailedException(
          "Line %d of the batch is no JSON object: %s".formatted(line, e.getOriginalMessage()));
    }
  }

  /// @param id left out where it is blank
  static Map<String, Object> of(String id, AdqlWriter.Tried tried) {
    Written written = tried.written();
    Map<String, Object> object = new LinkedHashMap<>();
    if (!id.isEmpty()) object.put("id", id);
    object.put("adql", written.adql().orElse(null));
    object.put("reason", written.reason());
    object.put("plan", written.plan().map(PlanText::of).orElse(null));
    List<String> warnings = new ArrayList<>(written.warnings());
    object.put("warnings", warnings);
    tried.answer().ifPresent(a -> answer(object, a));
    return object;
  }

  private static void answer(Map<String, Object> object, Asks.Answer answer) {
    switch (answer) {
      case Asks.Answer.Rows rows -> {
        object.put("columns", rows.columns());
        object.put("rows", rows.cells());
        object.put("row_count", rows.rows());
        object.put("truncated", !rows.whole());
      }
      case Asks.Answer.Failed failed -> object.put("error", failed.why());
    }
  }
}
