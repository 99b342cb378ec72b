package perek.shell.http.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Puts an answer into the fields of a schema, by their names and types. Numbers are those of the
/// answer; where a field needs one that the answer does not have, it is not made up.
final class SchemaFilling {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.\\[])[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\w\\]])");
  private static final int DEEPEST = 12;

  private final JsonNode root;
  private final Facts facts;

  SchemaFilling(JsonNode root, Facts facts) {
    this.root = root;
    this.facts = facts;
  }

  private static final class Unfillable extends Exception {
    private static final long serialVersionUID = 1L;

    Unfillable(String path, String reason) {
      super("the field '" + path + "' " + reason, null, false, false);
    }
  }

  Filled fill() {
    try {
      return new Filled.Text(value(root, "answer", 0).toString());
    } catch (Unfillable e) {
      return new Filled.Not(
          "The answer cannot be put into this schema, since "
              + e.getMessage()
              + ". The answer is: "
              + facts.text());
    }
  }

  private JsonNode value(JsonNode schema, String name, int depth) throws Unfillable {
    if (depth > DEEPEST) throw new Unfillable(name, "lies deeper than " + DEEPEST + " levels");
    JsonNode here = resolved(schema);
    if (here.has("const")) return here.get("const");
    if (here.has("enum")) return chosen(here.get("enum"), name);
    for (String key : List.of("anyOf", "oneOf"))
      if (here.has(key)) return any(here.get(key), name, depth);
    if (here.has("allOf") && here.get("allOf").size() == 1)
      return value(here.get("allOf").get(0), name, depth + 1);
    JsonNode type = here.path("type");
    if (!type.isArray())
      return typed(type.asText(here.has("properties") ? "object" : "string"), here, name, depth);
    boolean nullable =
        StreamSupport.stream(type.spliterator(), false).anyMatch(t -> t.asText().equals("null"));
    for (JsonNode one : type) {
      if (one.asText().equals("null")) continue;
      try {
        return typed(one.asText(), here, name, depth);
      } catch (Unfillable e) {
        if (!nullable) throw e;
      }
    }
    return MAKE.nullNode();
  }

  private JsonNode any(JsonNode choices, String name, int depth) throws Unfillable {
    Optional<Unfillable> why = Optional.empty();
    boolean nullable = false;
    for (JsonNode choice : choices) {
      if (choice.path("type").asText().equals("null")) nullable = true;
      else
        try {
          return value(choice, name, depth + 1);
        } catch (Unfillable e) {
          why = Optional.of(e);
        }
    }
    if (nullable) return MAKE.nullNode();
    throw why.orElseGet(() -> new Unfillable(name, "has no choice"));
  }

  private JsonNode resolved(JsonNode schema) throws Unfillable {
    JsonNode here = schema;
    for (int hops = 0; here.has("$ref"); hops++) {
      String ref = here.get("$ref").asText();
      if (!ref.startsWith("#") || hops > DEEPEST) throw new Unfillable(ref, "cannot be looked up");
      if (ref.length() > 1 && ref.charAt(1) != '/') throw new Unfillable(ref, "is no pointer");
      here = root.at(ref.substring(1));
      if (here.isMissingNode()) throw new Unfillable(ref, "is not defined");
    }
    return here;
  }

  private JsonNode typed(String type, JsonNode schema, String name, int depth) throws Unfillable {
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, name, depth);
      case "boolean" -> MAKE.booleanNode(facts.answered());
      case "null" -> MAKE.nullNode();
      case "integer", "number" -> number(schema, name, type.equals("integer"));
      default -> text(schema, name);
    };
  }

  private ObjectNode object(JsonNode schema, int depth) throws Unfillable {
    ObjectNode object = MAKE.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(r -> required.add(r.asText()));
    for (var property : schema.path("properties").properties()) {
      try {
        object.set(property.getKey(), value(property.getValue(), property.getKey(), depth + 1));
      } catch (Unfillable e) {
        if (required.contains(property.getKey())) throw e;
      }
    }
    for (String name : required) if (!object.has(name)) object.put(name, facts.text());
    return object;
  }

  private ArrayNode array(JsonNode schema, String name, int depth) throws Unfillable {
    ArrayNode array = MAKE.arrayNode();
    JsonNode items = resolved(schema.path("items"));
    int most = schema.path("maxItems").asInt(100);
    if (items.path("type").asText("string").equals("string") && !items.has("enum")) {
      List<String> texts =
          named(name, "sourc", "cit", "ref", "link", "url") ? facts.sources() : facts.sentences();
      texts.stream().limit(most).forEach(array::add);
    } else if (facts.answered() && most > 0) {
      try {
        array.add(value(items, name, depth + 1));
      } catch (Unfillable e) {
        if (schema.path("minItems").asInt(0) > 0) throw e;
      }
    }
    int least = schema.path("minItems").asInt(0);
    if (array.size() < least) throw new Unfillable(name, "needs " + least + " entries");
    return array;
  }

  private JsonNode text(JsonNode schema, String name) throws Unfillable {
    String text = words(name);
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    if (text.length() > most) text = text.substring(0, most);
    int least = schema.path("minLength").asInt(0);
    if (text.length() < least) throw new Unfillable(name, "needs " + least + " characters");
    // Patterns of strangers are not run: some take for ever.
    if (schema.has("pattern"))
      throw new Unfillable(name, "must fit the pattern " + schema.get("pattern").asText());
    return MAKE.textNode(text);
  }

  private String words(String name) {
    if (named(name, "sourc", "cit", "ref", "url", "link"))
      return String.join("\n", facts.sources());
    if (named(name, "unit"))
      return facts.sentences().isEmpty() ? facts.text() : facts.sentences().getFirst();
    return facts.text();
  }

  private JsonNode number(JsonNode schema, String name, boolean whole) throws Unfillable {
    for (String sentence : facts.sentences()) {
      for (var found : NUMBER.matcher(sentence).results().toList()) {
        double value = Double.parseDouble(found.group());
        if (whole && value != Math.rint(value)) continue;
        if (value < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)) continue;
        if (value > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY)) continue;
        return whole ? MAKE.numberNode((long) value) : MAKE.numberNode(value);
      }
    }
    throw new Unfillable(name, "needs a number and the answer has none that fits");
  }

  /// The choice that the answer names; one that stands for not knowing where it names none.
  private JsonNode chosen(JsonNode choices, String name) throws Unfillable {
    String text = facts.text().toLowerCase(Locale.ROOT);
    Optional<JsonNode> unknown = Optional.empty();
    for (JsonNode choice : choices) {
      String word = choice.asText().toLowerCase(Locale.ROOT);
      if (choice.isNull() || word.matches("unknown|other|none|n/?a|unsure"))
        unknown = Optional.of(choice);
      else if (Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(text).find())
        return choice;
    }
    return unknown.orElseThrow(
        () -> new Unfillable(name, "must be one of " + choices + ", and the answer names none"));
  }

  private static boolean named(String name, String... stems) {
    String low = name.toLowerCase(Locale.ROOT);
    for (String stem : stems) if (low.startsWith(stem) || low.endsWith(stem + "s")) return true;
    return false;
  }
}
