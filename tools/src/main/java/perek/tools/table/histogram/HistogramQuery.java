package perek.tools.table.histogram;

import java.util.OptionalInt;
import perek.tools.call.Params;
import perek.tools.table.TableQuery;

/// Which column to count.
///
/// @param rows of the table, chosen as of one table
/// @param column name of a column of numbers
/// @param bins how many, from 1 to 10,000; empty to have as many as the values bear
public record HistogramQuery(TableQuery rows, String column, OptionalInt bins) {

  /// Most bins.
  public static final int MAX_BINS = 10_000;

  public HistogramQuery {
    rows = rows.asInput();
    if (column.isBlank()) throw new IllegalArgumentException("no column is named to count");
    if (bins.isPresent() && (bins.getAsInt() < 1 || bins.getAsInt() > MAX_BINS))
      throw new IllegalArgumentException(
          "bins is %d: it must be from 1 to %,d".formatted(bins.getAsInt(), MAX_BINS));
  }

  Params params() {
    Params params = rows.params().with("histogram", column);
    return bins.isPresent() ? params.with("bins", Integer.toString(bins.getAsInt())) : params;
  }
}
