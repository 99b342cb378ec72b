package perek.shell.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fields of a request, read as the types they must have. A field that is null is one that is not
/// there; unknown fields are left alone, since clients send many.
///
/// @param node a JSON object
/// @param path put before the names in messages, such as `options.`; may be empty
public record Input(JsonNode node, String path) {

  public static Input of(JsonNode body) throws Refusal {
    if (!body.isObject())
      throw Refusal.request(400, "The body is no JSON object: send one, as the API describes.");
    return new Input(body, "");
  }

  public Optional<JsonNode> value(String name) {
    return Optional.ofNullable(node.get(name)).filter(n -> !n.isNull());
  }

  public Optional<String> text(String name) throws Refusal {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isTextual()) throw fault(name, "a string");
    return value.map(JsonNode::textValue);
  }

  public boolean flag(String name, boolean otherwise) throws Refusal {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isBoolean()) throw fault(name, "true or false");
    return value.map(JsonNode::booleanValue).orElse(otherwise);
  }

  public int whole(String name, int otherwise, int least) throws Refusal {
    Optional<JsonNode> value = value(name);
    if (value.isEmpty()) return otherwise;
    JsonNode number = value.get();
    if (!number.isIntegralNumber() || number.asDouble() < least)
      throw fault(name, "a whole number, " + least + " or more");
    return number.canConvertToInt() ? number.intValue() : Integer.MAX_VALUE;
  }

  /// Checks a number that is taken and has no effect on rules.
  public void checkNumber(String name, double least, double most) throws Refusal {
    Optional<JsonNode> value = value(name);
    if (value.isEmpty()) return;
    double number = value.get().isNumber() ? value.get().asDouble() : Double.NaN;
    if (!(number >= least && number <= most))
      throw fault(name, "a number from %s to %s".formatted(least, most));
  }

  /// An object below this one; an empty one where it is missing.
  public Input object(String name) throws Refusal {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isObject()) throw fault(name, "an object");
    JsonNode object =
        value.orElseGet(
            () -> com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    return new Input(object, path + name + ".");
  }

  /// Entries of an array; none where it is missing.
  public List<JsonNode> array(String name) throws Refusal {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isArray()) throw fault(name, "an array");
    List<JsonNode> entries = new ArrayList<>();
    value.ifPresent(array -> array.forEach(entries::add));
    return entries;
  }

  /// Texts of a field that is a string or an array of strings.
  public List<String> texts(String name) throws Refusal {
    Optional<JsonNode> value = value(name);
    if (value.isEmpty()) return List.of();
    if (value.get().isTextual()) return List.of(value.get().textValue());
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : array(name)) {
      if (!entry.isTextual()) throw fault(name, "a string or an array of strings");
      texts.add(entry.textValue());
    }
    return texts;
  }

  /// A refusal of one field.
  public Refusal fault(String name, String wanted) {
    String given = value(name).map(JsonNode::toString).orElse("missing");
    String shown = given.length() > 80 ? given.substring(0, 80) + "…" : given;
    return Refusal.field(
        path + name, "The field '%s' is %s: it must be %s.".formatted(path + name, shown, wanted));
  }
}
