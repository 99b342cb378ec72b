package perek.shell.http.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;
import perek.tools.fetch.DownloadQuery;
import perek.tools.resolve.ResolveQuery;

/// Makes an input record of JSON; every fault is an [IllegalArgumentException] whose message names
/// the field.
final class RecordReader {

  private static final Set<String> WRITTEN = Set.of("out", "folder");

  private final Confines confines;

  RecordReader(Confines confines) {
    this.confines = confines;
  }

  <T> T read(Class<T> type, JsonNode json, String path) {
    if (!json.isObject()) throw new IllegalArgumentException(where(path) + " must be an object");
    RecordComponent[] components = type.getRecordComponents();
    unknown(components, json, path);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent c = components[i];
      JsonNode given = json.path(c.getName());
      String at = path.isEmpty() ? c.getName() : path + "." + c.getName();
      boolean absent = given.isMissingNode() || given.isNull();
      if (absent && RecordSchema.nullable(c)) continue;
      if (absent && RecordSchema.required(c))
        throw new IllegalArgumentException("the field '" + at + "' is missing");
      values[i] = value(c.getGenericType(), given, at);
    }
    return make(type, components, values);
  }

  private static void unknown(RecordComponent[] components, JsonNode json, String path) {
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (var field : json.properties())
      if (!known.contains(field.getKey()) && !field.getKey().equals("kind"))
        throw new IllegalArgumentException(
            "there is no field '%s' in %s; there are %s"
                .formatted(field.getKey(), where(path), known));
  }

  private static String where(String path) {
    return path.isEmpty() ? "the input" : "'" + path + "'";
  }

  private static <T> T make(
      Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException fault) throw fault;
      throw new IllegalStateException("cannot make " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  private Object value(Type type, JsonNode json, String path) {
    boolean absent = json.isMissingNode() || json.isNull();
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class)
        return absent ? Optional.empty() : Optional.of(value(inner, json, path));
      return list(inner, json, path);
    }
    if (type == Params.class) return params(json, path);
    if (type == URI.class) return absent ? ResolveQuery.CDS : confines.address(text(json, path));
    if (type == Path.class) return file(text(json, path), path);
    if (type == boolean.class || type == Boolean.class) return !absent && bool(json, path);
    if (type == OptionalInt.class)
      return absent ? OptionalInt.empty() : OptionalInt.of(whole(json, path).intValue());
    if (type == OptionalLong.class)
      return absent ? OptionalLong.empty() : OptionalLong.of(whole(json, path));
    if (type == long.class) return absent ? DownloadQuery.MAX_BYTES : whole(json, path);
    if (type == Long.class) return whole(json, path);
    if (type == int.class) return absent ? 0 : whole(json, path).intValue();
    if (type == Integer.class) return whole(json, path).intValue();
    if (type == Double.class) return number(json, path);
    if (type == double.class) return number(json, path);
    if (type == String.class) return absent ? "" : text(json, path);
    return type instanceof Class<?> c ? typed(c, json, path) : json;
  }

  private Object typed(Class<?> type, JsonNode json, String path) {
    if (type.isEnum()) return constant(type, json, path);
    if (!type.isSealed()) return read(type, json, path);
    for (Class<?> kind : type.getPermittedSubclasses())
      if (RecordSchema.kindName(kind).equals(json.path("kind").asText()))
        return read(kind, json, path);
    List<String> kinds =
        Arrays.stream(type.getPermittedSubclasses()).map(RecordSchema::kindName).toList();
    throw new IllegalArgumentException("'" + path + ".kind' must be one of " + kinds);
  }

  private static Object constant(Class<?> type, JsonNode json, String path) {
    Object[] constants = type.getEnumConstants();
    if (json.isMissingNode() || json.isNull()) return constants[0];
    for (Object constant : constants)
      if (constant.toString().equalsIgnoreCase(json.asText())) return constant;
    throw new IllegalArgumentException(
        "'" + path + "' must be one of " + Arrays.toString(constants));
  }

  private List<Object> list(Type inner, JsonNode json, String path) {
    List<Object> values = new ArrayList<>();
    if (json.isTextual() && inner == String.class) return List.of(json.textValue());
    if (!json.isMissingNode() && !json.isNull() && !json.isArray())
      throw new IllegalArgumentException("'" + path + "' must be an array");
    for (JsonNode entry : json) values.add(value(inner, entry, path));
    return values;
  }

  private static Params params(JsonNode json, String path) {
    Params params = Params.NONE;
    if (json.isMissingNode() || json.isNull()) return params;
    if (!json.isObject()) throw new IllegalArgumentException("'" + path + "' must be an object");
    for (var field : json.properties()) {
      JsonNode several =
          field.getValue().isArray()
              ? field.getValue()
              : JsonNodeFactory.instance.arrayNode().add(field.getValue());
      for (JsonNode one : several) params = params.with(field.getKey(), one.asText());
    }
    return params;
  }

  private Path file(String name, String path) {
    String field = path.substring(path.lastIndexOf('.') + 1);
    return WRITTEN.contains(field) ? confines.writable(name) : confines.readable(name);
  }

  private static String text(JsonNode json, String path) {
    if (json.isTextual()) return json.textValue();
    throw new IllegalArgumentException("'" + path + "' is " + json + ": it must be a string");
  }

  private static Long whole(JsonNode json, String path) {
    if (json.isIntegralNumber() && json.canConvertToLong()) return json.longValue();
    throw new IllegalArgumentException("'" + path + "' is " + json + ": it must be a whole number");
  }

  private static double number(JsonNode json, String path) {
    if (json.isNumber()) return json.doubleValue();
    throw new IllegalArgumentException("'" + path + "' is " + json + ": it must be a number");
  }

  private static boolean bool(JsonNode json, String path) {
    if (json.isBoolean()) return json.booleanValue();
    throw new IllegalArgumentException("'" + path + "' is " + json + ": it must be true or false");
  }
}
