package perek.tools.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Cell;
import uk.ac.starlink.table.RowAccess;
import uk.ac.starlink.table.StarTable;

/// The order of cells: numbers by size, all else as text; nulls are last either way.
final class Order {

  private Order() {}

  static int compare(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y)
      return Double.compare(x.doubleValue(), y.doubleValue());
    return Cell.text(a).compareTo(Cell.text(b));
  }

  /// The rows in the order of a column; rows that are equal keep their order.
  static long[] sorted(StarTable table, long[] rows, int column, boolean descending)
      throws IOException {
    record Keyed(long row, @Nullable Object key) {}
    Keyed[] keyed = new Keyed[rows.length];
    try (RowAccess access = table.getRowAccess()) {
      for (int i = 0; i < rows.length; i++) {
        access.setRowIndex(rows[i]);
        Object cell = access.getCell(column);
        keyed[i] = new Keyed(rows[i], cell == null || Cell.text(cell).isBlank() ? null : cell);
      }
    }
    Comparator<Object> up = Order::compare;
    Comparator<@Nullable Object> last = Comparator.nullsLast(descending ? up.reversed() : up);
    Arrays.sort(keyed, (a, b) -> last.compare(a.key(), b.key()));
    return Arrays.stream(keyed).mapToLong(Keyed::row).toArray();
  }
}
