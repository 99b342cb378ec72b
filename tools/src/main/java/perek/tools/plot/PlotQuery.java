package perek.tools.plot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import perek.tools.call.Params;
import perek.tools.table.TableQuery;

/// What to draw.
///
/// @param rows of the table, chosen as of one table
/// @param x name of a column of numbers or dates; with a blank `y`, the column to count
/// @param y name of a column of numbers; blank for a histogram of `x`
/// @param bins of a histogram; empty to have as many as the values bear
/// @param out the picture, whose name ends with png
public record PlotQuery(TableQuery rows, String x, String y, OptionalInt bins, Path out) {

  public PlotQuery {
    rows = rows.asInput();
    if (x.isBlank()) throw new IllegalArgumentException("no column is named to draw");
    if (!y.isBlank() && bins.isPresent())
      throw new IllegalArgumentException("bins belong to a histogram, which has no y");
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".png"))
      throw new IllegalArgumentException("'" + out + "' is no picture: its name must end with png");
  }

  boolean histogram() {
    return y.isBlank();
  }

  Params params() {
    Params params = rows.params().with(histogram() ? "histogram" : "x", x);
    if (!histogram()) params = params.with("y", y);
    if (bins.isPresent()) params = params.with("bins", Integer.toString(bins.getAsInt()));
    return params.with("out", out.toString());
  }
}
