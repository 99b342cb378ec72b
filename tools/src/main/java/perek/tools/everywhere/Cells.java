package perek.tools.everywhere;

import java.lang.reflect.Array;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Cell;
import uk.ac.starlink.table.ColumnInfo;

/// Cells of one type as those of another that holds more.
final class Cells {

  private static final Set<Class<?>> WHOLE =
      Set.of(Byte.class, Short.class, Integer.class, Long.class);
  private static final Set<Class<?>> BROKEN = Set.of(Float.class, Double.class);

  private Cells() {}

  static boolean numeric(ColumnInfo info) {
    Class<?> type = info.getContentClass();
    return number(type) || numbers(type);
  }

  /// The narrowest type that holds both.
  ///
  /// @param scaled true where the values of one are multiplied
  static Class<?> common(Class<?> one, Class<?> other, boolean scaled) {
    if (one.equals(other) && !scaled) return one;
    if (WHOLE.contains(one) && WHOLE.contains(other) && !scaled) return Long.class;
    if (number(one) && number(other)) return Double.class;
    if (numbers(one) && numbers(other)) return double[].class;
    return one.equals(other) ? one : String.class;
  }

  static @Nullable Object as(Class<?> type, @Nullable Object cell, double factor) {
    if (cell == null || (type.isInstance(cell) && factor == 1)) return cell;
    if (type == Double.class && cell instanceof Number n) return n.doubleValue() * factor;
    if (type == Long.class && cell instanceof Number n) return n.longValue();
    if (type == double[].class) return doubles(cell, factor);
    return type == String.class ? Cell.text(cell) : cell;
  }

  private static double[] doubles(Object array, double factor) {
    double[] doubles = new double[Array.getLength(array)];
    for (int i = 0; i < doubles.length; i++) doubles[i] = Array.getDouble(array, i) * factor;
    return doubles;
  }

  private static boolean number(Class<?> type) {
    return WHOLE.contains(type) || BROKEN.contains(type);
  }

  private static boolean numbers(Class<?> type) {
    return type.isArray()
        && type.getComponentType().isPrimitive()
        && type.getComponentType() != boolean.class
        && type.getComponentType() != char.class;
  }
}
