package perek.assistant.model.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import perek.assistant.model.ToolCall;
import perek.assistant.model.ToolSpec;

/// The calls that a model may choose from, and whether one fits its schema.
final class Offer {

  static final String SEARCH = "search_documents";
  static final String FIND = "find_data";
  static final String ANSWER = "answer";

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Characters of a value: a model that runs on is ended there by its grammar.
  private static final int LONGEST_QUERY = 160;

  private static final int LONGEST_VALUE = 60;

  static final List<ToolSpec> ALL =
      List.of(
          new ToolSpec(
              SEARCH,
              "Search the documents that were read: standards, formats, papers, notes.",
              schema(
                  Map.of(
                      "query",
                      text("what is still missing, in other words than before", LONGEST_QUERY)),
                  List.of("query"))),
          new ToolSpec(
              FIND,
              "Ask astronomical archives and services for data. Leave out what the question does"
                  + " not say.",
              find()),
          new ToolSpec(
              ANSWER,
              "Nothing more is to be looked up: the answer can be written.",
              schema(Map.of(), List.of())));

  private Offer() {}

  static List<String> names() {
    return ALL.stream().map(ToolSpec::name).toList();
  }

  private static JsonNode find() {
    ObjectNode kind = JSON.createObjectNode().put("type", "string");
    kind.put("description", "what is wanted");
    ArrayNode kinds = kind.putArray("enum");
    Request.KINDS.forEach(kinds::add);
    return schema(
        Map.of(
            "kind", kind,
            "object", text("name of the object, as the question writes it"),
            "position", text("right ascension and declination, as the question writes them"),
            "radius", text("with its unit, such as 5 arcmin"),
            "period", text("dates, such as 2008 to 2010"),
            "wavelengths", text("with their unit, such as 500 to 600 nm"),
            "about", text("of services: what they serve")),
        List.of("kind"));
  }

  private static ObjectNode text(String description) {
    return text(description, LONGEST_VALUE);
  }

  private static ObjectNode text(String description, int longest) {
    return JSON.createObjectNode()
        .put("type", "string")
        .put("description", description)
        .put("minLength", 1)
        .put("maxLength", longest);
  }

  private static JsonNode schema(
      Map<String, ? extends JsonNode> properties, List<String> required) {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    ObjectNode own = schema.putObject("properties");
    properties.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> own.set(e.getKey(), e.getValue()));
    ArrayNode names = schema.putArray("required");
    required.forEach(names::add);
    schema.put("additionalProperties", false);
    return schema;
  }

  /// What a reply must fit where a model has no tools of its own: one of the calls, with its own
  /// arguments and no others. The name comes first, since grammars keep the order of a schema.
  static JsonNode replySchema() {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    ArrayNode calls = schema.putArray("anyOf");
    for (ToolSpec tool : ALL) {
      ObjectNode call = calls.addObject().put("type", "object");
      ObjectNode own = call.putObject("properties");
      own.putObject("name").put("type", "string").putArray("enum").add(tool.name());
      own.set("arguments", tool.parameters());
      call.putArray("required").add("name").add("arguments");
      call.put("additionalProperties", false);
    }
    return schema;
  }

  /// The tools in words, for models that read them so.
  static String listed() {
    return ALL.stream()
        .map(t -> "- %s: %s Arguments: %s".formatted(t.name(), t.description(), t.parameters()))
        .collect(Collectors.joining("\n"));
  }

  /// Arguments that were read, or what is wrong with the call, for the model to mend it.
  record Read(Map<String, String> arguments, List<String> faults) {}

  static Read read(ToolCall call) {
    Optional<ToolSpec> tool = ALL.stream().filter(t -> t.name().equals(call.name())).findFirst();
    if (tool.isEmpty())
      return new Read(
          Map.of(),
          List.of(
              "there is no tool '%s': call one of %s".formatted(shortened(call.name()), names())));
    try {
      String text = call.arguments().isBlank() ? "{}" : call.arguments();
      JsonNode given = JSON.readTree(text);
      if (given == null || !given.isObject())
        return new Read(Map.of(), List.of("the arguments are no JSON object"));
      return checked(tool.get(), given);
    } catch (JsonProcessingException e) {
      return new Read(Map.of(), List.of("the arguments are no JSON: " + e.getOriginalMessage()));
    }
  }

  private static Read checked(ToolSpec tool, JsonNode given) {
    JsonNode properties = tool.parameters().path("properties");
    Map<String, String> arguments = new java.util.TreeMap<>();
    List<String> faults = new ArrayList<>();
    given
        .properties()
        .forEach(p -> {
          String name = p.getKey();
          JsonNode value = p.getValue();
          boolean left = value.isNull() || (value.isTextual() && value.textValue().isBlank());
          if (left) return;
          if (!properties.has(name))
            faults.add(
                "'%s' is no argument of %s: it has %s"
                    .formatted(shortened(name), tool.name(), fields(properties)));
          else if (!value.isValueNode() || value.isBoolean())
            faults.add("'%s' must be a text".formatted(name));
          else if (value.asText().length() > longest(properties.path(name)))
            faults.add(
                "'%s' is longer than %d characters"
                    .formatted(name, longest(properties.path(name))));
          else if (!allowed(properties.path(name), value.asText()))
            faults.add(
                "'%s' is '%s': it must be one of %s"
                    .formatted(
                        name, shortened(value.asText()), properties.path(name).path("enum")));
          else arguments.put(name, clean(value.asText()));
        });
    tool.parameters()
        .path("required")
        .forEach(r -> {
          if (!arguments.containsKey(r.asText()) && faults.isEmpty())
            faults.add("'%s' is missing".formatted(r.asText()));
        });
    return new Read(arguments, faults);
  }

  private static int longest(JsonNode property) {
    return property.path("maxLength").asInt(LONGEST_VALUE);
  }

  /// What is no text has no place in a question.
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\uFFFD]+", " ").strip();
  }

  private static boolean allowed(JsonNode property, String value) {
    if (!property.has("enum")) return true;
    for (JsonNode one : property.path("enum")) if (one.asText().equals(value)) return true;
    return false;
  }

  private static Set<String> fields(JsonNode properties) {
    TreeSet<String> names = new TreeSet<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
