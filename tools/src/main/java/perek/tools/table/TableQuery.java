package perek.tools.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.call.Params;
import perek.tools.table.filter.Filter;

/// What to do with a table, in this order: filter, sort, take rows by number, cut, choose columns,
/// then perhaps look at the columns in the place of the rows.
///
/// @param file VOTable, FITS, ECSV or CSV
/// @param filter such as `ssa_snr > 100 and mime like '%fits'`; blank for all rows
/// @param sort name of a column; blank for the order of the file
/// @param descending the largest first
/// @param rows by number such as `1,3-5`, as they stand after filter and sort; blank for all
/// @param limit most rows
/// @param columns to keep, by name; empty for all
/// @param view what to show of them
/// @param out file to write, whose name says the format; empty to keep a VOTable only
public record TableQuery(
    Path file,
    String filter,
    String sort,
    boolean descending,
    String rows,
    OptionalLong limit,
    List<String> columns,
    View view,
    Optional<Path> out) {

  /// The rows, statistics of each column, or what the columns are.
  public enum View {
    ROWS,
    STATISTICS,
    COLUMNS
  }

  public TableQuery {
    columns = List.copyOf(columns);
    if (limit.isPresent() && limit.getAsLong() < 0)
      throw new IllegalArgumentException("the limit is " + limit.getAsLong() + ", not 0 or more");
    out.ifPresent(TableFiles::format);
    Filter.parse(filter);
    if (!rows.isBlank()) RowNumbers.parse(rows);
  }

  /// @param stats true for statistics of the columns in the place of the rows
  public TableQuery(
      Path file,
      String filter,
      String sort,
      boolean descending,
      OptionalLong limit,
      List<String> columns,
      boolean stats,
      Optional<Path> out) {
    this(
        file,
        filter,
        sort,
        descending,
        "",
        limit,
        columns,
        stats ? View.STATISTICS : View.ROWS,
        out);
  }

  public static TableQuery of(Path file) {
    return new TableQuery(
        file, "", "", false, OptionalLong.empty(), List.of(), false, Optional.empty());
  }

  /// The same rows for another tool, which writes files itself.
  ///
  /// @throws IllegalArgumentException where something else than rows is asked for
  public TableQuery asInput() {
    if (out.isPresent() || view != View.ROWS)
      throw new IllegalArgumentException(
          "rows are wanted here, not " + view + " in " + out.map(Path::toString).orElse("memory"));
    return this;
  }

  /// As a report tells it.
  public Params params() {
    Params params = Params.NONE;
    if (!filter.isBlank()) params = params.with("filter", filter);
    if (!sort.isBlank()) params = params.with(descending ? "sort-descending" : "sort", sort);
    if (!rows.isBlank()) params = params.with("rows", rows);
    if (limit.isPresent()) params = params.with("limit", Long.toString(limit.getAsLong()));
    if (!columns.isEmpty()) params = params.with("columns", String.join(",", columns));
    if (view == View.STATISTICS) params = params.with("stats", "true");
    if (view == View.COLUMNS) params = params.with("describe", "true");
    return out.isPresent() ? params.with("out", out.get().toString()) : params;
  }
}
