package perek.tools.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table that lies on disk, with its first rows in memory. Immutable.
///
/// @param head its first rows; a cell is a `String`, `Number`, `Boolean`, array, or null for none
/// @param rows how many it has in all
/// @param file the VOTable as it came
public record Table(
    String name, List<Column> columns, List<List<@Nullable Object>> head, long rows, Path file) {

  public Table {
    columns = List.copyOf(columns);
    head = Collections.unmodifiableList(new ArrayList<>(head));
  }

  /// True where all rows are in memory.
  public boolean whole() {
    return head.size() == rows;
  }

  /// Place of a column by name: as written, else in any case.
  public Optional<Integer> index(String column) {
    return where(i -> columns.get(i).name().equals(column))
        .or(() -> where(i -> columns.get(i).name().equalsIgnoreCase(column)));
  }

  /// Place of the first column whose utype, without prefix and in any case, is one of these.
  public Optional<Integer> byRole(String... roles) {
    List<String> wanted = List.of(roles);
    return where(i -> wanted.contains(columns.get(i).role()));
  }

  /// Place of the first column that this UCD describes.
  public Optional<Integer> byUcd(String ucd) {
    return where(i -> columns.get(i).ucd().equalsIgnoreCase(ucd));
  }

  /// A cell of a row in memory as text; nothing where it is null or blank.
  public Optional<String> text(int row, int column) {
    Object cell = head.get(row).get(column);
    return cell == null ? Optional.empty() : Optional.of(Cell.text(cell)).filter(t -> !t.isBlank());
  }

  private Optional<Integer> where(java.util.function.IntPredicate fits) {
    return IntStream.range(0, columns.size()).filter(fits).boxed().findFirst();
  }
}
