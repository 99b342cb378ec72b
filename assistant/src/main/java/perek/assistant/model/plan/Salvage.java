package perek.assistant.model.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.model.ToolCall;
import perek.assistant.model.consult.JsonInText;

/// Finds a call that a model wrote as text: bare JSON, JSON in a fence, `<tool_call>…</tool_call>`,
/// `<function=name>{…}</function>` with JSON or `<parameter=name>value</parameter>` inside, and
/// `name({…})`. Only the first is taken.
public final class Salvage {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Calls are short: what lies farther behind is prose.
  private static final int LONGEST = 20_000;

  private static final Pattern FUNCTION =
      Pattern.compile("(?s)<function\\s*[=:]\\s*\"?([\\w.-]+)\"?\\s*>(.*?)(?:</function>|$)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?s)<parameter\\s*[=:]\\s*\"?(\\w+)\"?\\s*>(.*?)(?:</parameter>|(?=<parameter)|$)");
  private static final Pattern INVOKED =
      Pattern.compile("(?s)(?<![\\w.])([a-z_]\\w*)\\s*\\(\\s*(\\{.*)");
  private static final List<String> NAMES =
      List.of("name", "tool", "tool_name", "function", "action");
  private static final List<String> ARGUMENTS =
      List.of("arguments", "parameters", "args", "input", "action_input", "params");

  private Salvage() {}

  /// @param known names of tools, so that other JSON is not taken for a call
  public static Optional<ToolCall> call(String text, Set<String> known) {
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return function(some).or(() -> object(some, known)).or(() -> invoked(some, known));
  }

  private static Optional<ToolCall> function(String text) {
    Matcher m = FUNCTION.matcher(text);
    if (!m.find()) return Optional.empty();
    Optional<JsonNode> json = JsonInText.first(m.group(2), 0);
    if (json.isPresent()) return Optional.of(made(m.group(1), json.get()));
    ObjectNode arguments = JSON.createObjectNode();
    Matcher p = PARAMETER.matcher(m.group(2));
    while (p.find()) arguments.put(p.group(1), p.group(2).strip());
    return Optional.of(made(m.group(1), arguments));
  }

  /// The first object in the text that is a call.
  private static Optional<ToolCall> object(String text, Set<String> known) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      Optional<ToolCall> call = JsonInText.first(text, at).flatMap(o -> of(o, known));
      if (call.isPresent()) return call;
    }
    return Optional.empty();
  }

  private static Optional<ToolCall> of(JsonNode object, Set<String> known) {
    JsonNode inner = object.path("function").isObject() ? object.path("function") : object;
    for (String name : NAMES) {
      String called = inner.path(name).asText("");
      if (called.isEmpty()) continue;
      for (String arguments : ARGUMENTS) {
        JsonNode given = opened(inner.path(arguments));
        if (given.isObject()) return Optional.of(made(called, given));
      }
      if (known.contains(called)) return Optional.of(made(called, JSON.createObjectNode()));
    }
    // {"search_documents": {"query": "…"}}
    if (inner.size() == 1) {
      String only = inner.fieldNames().next();
      if (known.contains(only) && inner.path(only).isObject())
        return Optional.of(made(only, inner.path(only)));
    }
    return Optional.empty();
  }

  private static JsonNode opened(JsonNode arguments) {
    if (!arguments.isTextual()) return arguments;
    return JsonInText.first(arguments.textValue(), 0).orElse(arguments);
  }

  private static Optional<ToolCall> invoked(String text, Set<String> known) {
    Matcher m = INVOKED.matcher(text);
    while (m.find()) {
      if (!known.contains(m.group(1))) continue;
      Optional<JsonNode> arguments = JsonInText.first(m.group(2), 0);
      if (arguments.isPresent()) return Optional.of(made(m.group(1), arguments.get()));
    }
    return Optional.empty();
  }

  private static ToolCall made(String name, JsonNode arguments) {
    return new ToolCall("", name, arguments.toString());
  }
}
