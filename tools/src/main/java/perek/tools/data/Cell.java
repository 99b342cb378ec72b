package perek.tools.data;

import java.lang.reflect.Array;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A cell as text.
public final class Cell {

  /// Elements of an array that are written out.
  private static final int MAX_ELEMENTS = 8;

  private Cell() {}

  /// Numbers as Java writes them without needless zeros, arrays in brackets, null as nothing.
  public static String text(@Nullable Object cell) {
    if (cell == null) return "";
    if (cell instanceof Double d) return number(d, Double.toString(d));
    if (cell instanceof Float f) return number(f, Float.toString(f));
    return cell.getClass().isArray() ? array(cell) : cell.toString();
  }

  private static String number(double value, String written) {
    if (Double.isNaN(value)) return "";
    boolean whole = written.endsWith(".0") && Math.abs(value) < 1e15;
    return whole ? written.substring(0, written.length() - 2) : written;
  }

  private static String array(Object array) {
    StringJoiner text = new StringJoiner(" ", "[", "]");
    int length = Array.getLength(array);
    for (int i = 0; i < Math.min(length, MAX_ELEMENTS); i++) text.add(text(Array.get(array, i)));
    if (length > MAX_ELEMENTS) text.add("… (" + length + ")");
    return text.toString();
  }
}
