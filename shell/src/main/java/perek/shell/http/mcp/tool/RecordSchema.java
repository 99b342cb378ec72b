package perek.shell.http.mcp.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;
import perek.tools.protocol.Standard;

/// The JSON Schema (2020-12) of an input record.
final class RecordSchema {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  /// Tools whose parameters a standard lists.
  private static final Set<String> STANDARDS =
      Set.of("ssap", "scs", "siap", "siap2", "links", "soda");

  private final String tool;

  RecordSchema(String tool) {
    this.tool = tool;
  }

  ObjectNode of(Class<?> type) {
    ObjectNode schema = MAKE.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = MAKE.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      ObjectNode field = value(component.getGenericType(), name);
      String text = ToolTexts.of(tool, name);
      if (!text.isEmpty()) field.put("description", text);
      properties.set(name, field);
      if (required(component)) required.add(name);
    }
    if (!required.isEmpty()) schema.set("required", required);
    return schema.put("additionalProperties", false);
  }

  /// What has no usual value, and may not be missing, must be given.
  static boolean required(RecordComponent component) {
    if (nullable(component)) return false;
    Class<?> type = component.getType();
    String name = component.getName();
    if (type == URI.class) return !name.equals("sesame");
    if (type == Path.class) return true;
    if (type == double.class || type.isSealed()) return true;
    if (type.isRecord()) return type != Params.class;
    return type == String.class
        && Set.of("adql", "name", "x", "column", "firstColumn", "secondColumn").contains(name);
  }

  static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private ObjectNode value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) return value(inner, name);
      ObjectNode array = MAKE.objectNode().put("type", "array");
      array.set("items", value(inner, name));
      return array;
    }
    if (type == Params.class) return params();
    if (type == URI.class) return MAKE.objectNode().put("type", "string").put("format", "uri");
    if (type == boolean.class || type == Boolean.class)
      return MAKE.objectNode().put("type", "boolean");
    if (type == double.class || type == Double.class)
      return MAKE.objectNode().put("type", "number");
    if (Set.of(
            int.class, Integer.class, long.class, Long.class, OptionalInt.class, OptionalLong.class)
        .contains(type)) return MAKE.objectNode().put("type", "integer");
    return type instanceof Class<?> c ? plain(c) : MAKE.objectNode();
  }

  private ObjectNode plain(Class<?> type) {
    if (type.isEnum()) {
      ObjectNode choice = MAKE.objectNode().put("type", "string");
      ArrayNode values = choice.putArray("enum");
      for (Object constant : type.getEnumConstants()) values.add(constant.toString());
      return choice;
    }
    if (type.isSealed()) return kinds(type);
    return type.isRecord() ? of(type) : MAKE.objectNode().put("type", "string");
  }

  /// One of several records, told apart by the field `kind`.
  private ObjectNode kinds(Class<?> type) {
    ObjectNode choice = MAKE.objectNode().put("type", "object");
    ArrayNode kinds = choice.putArray("oneOf");
    for (Class<?> kind : type.getPermittedSubclasses()) {
      ObjectNode one = of(kind);
      ((ObjectNode) one.get("properties")).putObject("kind").put("const", kindName(kind));
      ArrayNode required =
          one.has("required") ? (ArrayNode) one.get("required") : one.putArray("required");
      required.add("kind");
      kinds.add(one);
    }
    return choice;
  }

  static String kindName(Class<?> kind) {
    return kind.getSimpleName().toLowerCase(Locale.ROOT);
  }

  private ObjectNode params() {
    ObjectNode schema = MAKE.objectNode().put("type", "object");
    ObjectNode properties = MAKE.objectNode();
    List<Standard.Parameter> known =
        STANDARDS.contains(tool) ? Standard.of(tool).parameters() : List.of();
    for (Standard.Parameter p : known)
      properties
          .putObject(p.name())
          .put(
              "description",
              "%s Takes %s (section %s).".formatted(p.meaning(), p.takes(), p.section()));
    if (!properties.isEmpty()) schema.set("properties", properties);
    ObjectNode others = schema.putObject("additionalProperties");
    others.putArray("type").add("string").add("number").add("array");
    return schema;
  }
}
