package perek.tools.objects;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;
import perek.tools.data.Cell;
import perek.tools.table.TableFiles;
import perek.tools.table.join.Sky;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.StarTable;

/// The objects of a table.
///
/// @param objects those that can be looked for
/// @param notes which columns were taken, and what was left out
record ObjectList(List<Sought> objects, List<String> notes) {

  /// More would keep services busy for hours: an upload to a TAP service does that better.
  static final int MOST = 1000;

  private static final List<String> NAMES =
      List.of("name", "object", "target", "star", "main_id", "target_name", "id", "source_id");

  ObjectList {
    objects = List.copyOf(objects);
    notes = List.copyOf(notes);
  }

  /// @param named whether names will do where there are no places
  /// @throws IOException where the file is no table
  /// @throws IllegalArgumentException where it holds no objects, or too many
  static ObjectList read(Path file, boolean named, BooleanSupplier cancelled) throws IOException {
    StarTable table = TableFiles.open(file, cancelled);
    if (table.getRowCount() > MOST)
      throw new IllegalArgumentException(
          "%s has %d rows and at most %d objects are looked for one by one; upload it to a TAP service instead"
              .formatted(file, table.getRowCount(), MOST));
    Optional<Integer> name = name(table);
    Optional<Sky> sky = sky(table, file, named && name.isPresent());
    List<Sought> objects = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int row = 0; row < table.getRowCount(); row++) {
      if (row == 0 && headed(table, name)) continue;
      Optional<Sought> sought = sought(table, row, name, sky);
      if (sought.isPresent()) objects.add(sought.get());
      else notes.add("Row %d of %s has no object.".formatted(row + 1, file.getFileName()));
    }
    if (objects.isEmpty())
      throw new IllegalArgumentException(file + " names no object that can be looked for");
    return new ObjectList(objects, notes);
  }

  /// Where all cells are text, a heading is read as the first row.
  private static boolean headed(StarTable table, Optional<Integer> name) throws IOException {
    return name.isPresent()
        && NAMES.contains(text(table.getCell(0, name.get())).toLowerCase(Locale.ROOT));
  }

  private static Optional<Sky> sky(StarTable table, Path file, boolean optional)
      throws IOException {
    try {
      return Optional.of(Sky.of(table, "", file.getFileName().toString()));
    } catch (IllegalArgumentException e) {
      if (optional) return Optional.empty();
      throw e;
    }
  }

  private static Optional<Sought> sought(
      StarTable table, int row, Optional<Integer> name, Optional<Sky> sky) throws IOException {
    String label = name.isPresent() ? text(table.getCell(row, name.get())) : "";
    if (sky.isEmpty())
      return label.isEmpty() ? Optional.empty() : Optional.of(new Sought(label, Optional.empty()));
    if (!sky.get().placed(row)) return Optional.empty();
    Sought.Place place = new Sought.Place(sky.get().raDeg(row), sky.get().decDeg(row));
    String where = Params.number(place.raDeg()) + " " + Params.number(place.decDeg());
    return Optional.of(new Sought(label.isEmpty() ? where : label, Optional.of(place)));
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : Cell.text(cell).strip();
  }

  /// A table of one column of text is a list of names.
  private static Optional<Integer> name(StarTable table) {
    boolean list =
        table.getColumnCount() == 1 && table.getColumnInfo(0).getContentClass() == String.class;
    if (list) return Optional.of(0);
    return NAMES.stream()
        .flatMap(n ->
            IntStream.range(0, table.getColumnCount())
                .filter(i -> named(table.getColumnInfo(i), n))
                .boxed())
        .findFirst();
  }

  private static boolean named(ColumnInfo info, String name) {
    return name.equals(String.valueOf(info.getName()).toLowerCase(Locale.ROOT));
  }
}
