package perek.tools.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which files to bring.
///
/// @param table file of a table with access references
/// @param folder that receives them; made where it is missing
/// @param rows numbers of rows, the first being 1; empty for all
/// @param maxBytes largest file that is taken
/// @param base against which relative references are resolved; empty for the address that the table
///   came from
/// @param orders whether the other orders of an exposure come along with a row that is one
public record DownloadQuery(
    Path table, Path folder, List<Long> rows, long maxBytes, Optional<URI> base, boolean orders) {

  /// 2 GiB a file.
  public static final long MAX_BYTES = 2L << 30;

  public DownloadQuery {
    rows = List.copyOf(rows);
    for (long row : rows)
      if (row < 1) throw new IllegalArgumentException("row " + row + " is none: the first is 1");
    if (maxBytes < 1) throw new IllegalArgumentException("maxBytes is " + maxBytes + ", not > 0");
  }

  public static DownloadQuery of(Path table, Path folder) {
    return new DownloadQuery(table, folder, List.of(), MAX_BYTES, Optional.empty(), true);
  }
}
