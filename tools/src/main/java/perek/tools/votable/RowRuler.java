package perek.tools.votable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Follows the bytes of a BINARY or BINARY2 stream to tell whether they end between two rows
/// (VOTable 1.4, 6.3 and 6.4): STIL takes an end inside a row for the end of the table.
final class RowRuler {

  /// Of one column: bits of a cell's element, and elements of a cell, or -1 where each cell says.
  private record Size(int bits, long elements) {}

  private static final Pattern SIDES = Pattern.compile("x");

  private static final byte[] SEXTETS = new byte[128];

  static {
    for (char c = 0; c < SEXTETS.length; c++) SEXTETS[c] = (byte) sextet(c);
  }

  private final List<Size> sizes;
  private final int flagBytes;
  private final boolean known;
  private boolean inRow;
  private int column;
  private long left;
  private boolean counting;
  private long count;
  private int sextets;
  private int bits;

  /// @param datatypes of the columns, such as `double` or `char[8x*]`
  RowRuler(List<String> datatypes, boolean binary2) {
    sizes = datatypes.stream().map(RowRuler::size).toList();
    known =
        sizes.stream().allMatch(s -> s.bits() > 0)
            && sizes.stream().anyMatch(s -> s.elements() != 0);
    flagBytes = binary2 ? (sizes.size() + 7) / 8 : 0;
    startRow();
  }

  /// More of the text in base64.
  void base64(char[] text, int start, int length) {
    if (!known) return;
    for (int i = start; i < start + length; i++) {
      int value = text[i] < SEXTETS.length ? SEXTETS[text[i]] : -1;
      if (value < 0) continue;
      sextets = (sextets << 6 | value) & 0xffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      // Most bytes are inside a cell whose end is not near; all the others are looked at.
      if (left > 1 && inRow && !counting) left--;
      else take(sextets >> bits & 0xff);
    }
  }

  /// True where the bytes so far are whole rows, or where that cannot be told.
  boolean whole() {
    return !known || !inRow;
  }

  private void take(int b) {
    while (left == 0) advance();
    inRow = true;
    left--;
    if (counting) {
      count = count << 8 | b;
      if (left == 0) {
        counting = false;
        left = bytes(sizes.get(column), count);
      }
    }
    while (left == 0 && inRow) advance();
  }

  private void advance() {
    if (column + 1 == sizes.size()) startRow();
    else open(column + 1);
  }

  private void startRow() {
    inRow = false;
    column = -1;
    left = flagBytes;
    counting = false;
  }

  private void open(int next) {
    column = next;
    Size size = sizes.get(next);
    count = 0;
    counting = size.elements() < 0;
    left = counting ? 4 : bytes(size, size.elements());
  }

  private static long bytes(Size size, long elements) {
    return (elements * size.bits() + 7) / 8;
  }

  private static Size size(String datatype) {
    int bracket = datatype.indexOf('[');
    String type = bracket < 0 ? datatype : datatype.substring(0, bracket);
    String shape = bracket < 0 ? "1" : datatype.substring(bracket + 1, datatype.length() - 1);
    try {
      return new Size(bits(type.toLowerCase(Locale.ROOT)), elements(shape));
    } catch (NumberFormatException e) {
      return new Size(0, 0);
    }
  }

  private static long elements(String shape) {
    if (shape.contains("*")) return -1;
    return SIDES
        .splitAsStream(shape)
        .mapToLong(side -> Long.parseLong(side.strip()))
        .reduce(1, (x, y) -> x * y);
  }

  private static int bits(String type) {
    return switch (type) {
      case "bit" -> 1;
      case "boolean", "unsignedbyte", "char" -> 8;
      case "short", "unicodechar" -> 16;
      case "int", "float" -> 32;
      case "long", "double", "floatcomplex" -> 64;
      case "doublecomplex" -> 128;
      default -> 0;
    };
  }

  private static int sextet(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
