package perek.tools.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What to do with a table, in this order: filter, sort, cut, choose columns, then perhaps
/// statistics.
///
/// @param file VOTable, FITS, ECSV or CSV
/// @param filter such as `ssa_snr > 100 and mime like '%fits'`; blank for all rows
/// @param sort name of a column; blank for the order of the file
/// @param descending the largest first
/// @param limit most rows
/// @param columns to keep, by name; empty for all
/// @param stats true for statistics of the columns in the place of the rows
/// @param out file to write, whose name says the format; empty to keep a VOTable only
public record TableQuery(
    Path file,
    String filter,
    String sort,
    boolean descending,
    OptionalLong limit,
    List<String> columns,
    boolean stats,
    Optional<Path> out) {

  public TableQuery {
    columns = List.copyOf(columns);
    if (limit.isPresent() && limit.getAsLong() < 0)
      throw new IllegalArgumentException("the limit is " + limit.getAsLong() + ", not 0 or more");
    out.ifPresent(TableFiles::format);
    Filter.parse(filter);
  }

  public static TableQuery of(Path file) {
    return new TableQuery(
        file, "", "", false, OptionalLong.empty(), List.of(), false, Optional.empty());
  }
}
