package perek.shell.http.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import perek.shell.http.mcp.tool.ToolTexts;

/// Schemas of the tools that are not of the toolbox.
final class OwnSchemas {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final JsonNode EMPTY = JSON.createObjectNode();

  static final JsonNode ASK =
      read(
          """
          {"type":"object","required":["question"],"additionalProperties":false,"properties":{
          "question":{"type":"string","minLength":1,"maxLength":20000,"description":"%s"},
          "earlier":{"type":"array","description":"%s","items":{"type":"object",
          "required":["question","answer"],"properties":{"question":{"type":"string"},
          "answer":{"type":"string"}}}}}}
          """
              .formatted(ToolTexts.of("ask", "question"), ToolTexts.of("ask", "earlier")));

  static final JsonNode SEARCH =
      read(
          """
          {"type":"object","required":["query"],"additionalProperties":false,"properties":{
          "query":{"type":"string","minLength":1,"maxLength":20000,"description":"%s"},
          "k":{"type":"integer","minimum":1,"maximum":20,"description":"%s"}}}
          """
              .formatted(ToolTexts.of("search", "query"), ToolTexts.of("search", "k")));

  static final JsonNode RESULT =
      read(
          """
          {"type":"object","required":["handle"],"additionalProperties":false,"properties":{
          "handle":{"type":"string","description":"%s"}}}
          """
              .formatted(ToolTexts.of("result", "handle")));

  private OwnSchemas() {}

  static String text(String tool) {
    return ToolTexts.of(tool);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema of Perek's own is broken", e);
    }
  }
}
