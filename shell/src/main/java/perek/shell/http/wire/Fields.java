package perek.shell.http.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object in the making; its fields keep their order, and null is written as such. For use
/// by one thread.
public final class Fields {

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /// An object that begins with one field.
  public static Fields of(String name, @Nullable Object value) {
    return new Fields().with(name, value);
  }

  public Fields with(String name, @Nullable Object value) {
    fields.put(name, value);
    return this;
  }

  /// The same where the condition holds, else nothing is added.
  public Fields with(boolean condition, String name, @Nullable Object value) {
    return condition ? with(name, value) : this;
  }

  /// The same with all of another object.
  public Fields withAll(Fields more) {
    fields.putAll(more.fields);
    return this;
  }

  /// What Jackson writes.
  @JsonValue
  Map<String, @Nullable Object> fields() {
    return fields;
  }
}
