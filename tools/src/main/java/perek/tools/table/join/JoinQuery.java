package perek.tools.table.join;

import java.nio.file.Path;
import java.util.Optional;
import perek.tools.call.Params;
import perek.tools.table.TableFiles;
import perek.tools.table.TableQuery;

/// Which rows of two tables belong together because cells are equal.
///
/// @param first its rows, chosen as of one table
/// @param second VOTable, FITS, ECSV or CSV
/// @param firstColumn name of a column of the first
/// @param secondColumn name of a column of the second
/// @param keepAll true to keep rows of the first that have no partner, with nulls beside them
/// @param out file to write, whose name says the format; empty to keep a VOTable only
public record JoinQuery(
    TableQuery first,
    Path second,
    String firstColumn,
    String secondColumn,
    boolean keepAll,
    Optional<Path> out) {

  public JoinQuery {
    first = first.asInput();
    if (firstColumn.isBlank() || secondColumn.isBlank())
      throw new IllegalArgumentException(
          "the columns to join on are '"
              + firstColumn
              + "' and '"
              + secondColumn
              + "'; name one of each table");
    out.ifPresent(TableFiles::format);
  }

  Params params() {
    Params params =
        first.params().with("join", second.toString()).with("on", firstColumn + "=" + secondColumn);
    if (keepAll) params = params.with("all", "true");
    return out.isPresent() ? params.with("out", out.get().toString()) : params;
  }
}
