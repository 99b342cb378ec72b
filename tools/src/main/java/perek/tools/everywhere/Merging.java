package perek.tools.everywhere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.ArrayColumn;
import uk.ac.starlink.table.ColumnStarTable;
import uk.ac.starlink.table.JoinStarTable;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.RowStore;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;

/// Puts the rows of answers into one table: rows on disk, identifiers in memory. For one use.
final class Merging {

  /// An answer with rows.
  private record Part(
      Answered answer,
      Table table,
      StarTable stil,
      Identity.Columns identity,
      Union.Mapping mapping) {}

  private final Path folder;
  private final Union union = new Union();
  private final Identity identity = new Identity();
  private final List<String> services = new ArrayList<>();
  private final List<String> objects = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long duplicates;

  Merging(Path folder) {
    this.folder = folder;
  }

  /// @throws UncheckedIOException where the table cannot be written
  Optional<Merged> of(List<Answered> answers) {
    try {
      List<Part> parts = new ArrayList<>();
      for (Answered answer : answers) part(answer).ifPresent(parts::add);
      if (parts.isEmpty()) return Optional.empty();
      for (Part part : parts) identity.look(keys(part));
      Table table = TableFiles.keep(written(parts), folder);
      notes.addAll(union.notes());
      if (duplicates > 0)
        notes.add(
            "%d rows are left out: another answer holds the same dataset; the column service names both services."
                .formatted(duplicates));
      return Optional.of(new Merged(table, duplicates, notes));
    } catch (IOException e) {
      throw new UncheckedIOException("answers cannot be merged in " + folder, e);
    }
  }

  private Optional<Part> part(Answered answer) throws IOException {
    Optional<Table> found = answer.outcome().product().flatMap(r -> r.table());
    Status status = answer.outcome().status();
    if (found.isEmpty() || found.get().rows() == 0) return Optional.empty();
    String name = String.valueOf(answer.service().getAuthority());
    if (status == Status.ERROR) {
      notes.add("The rows of %s are left out: it broke off with an error.".formatted(name));
      return Optional.empty();
    }
    if (status != Status.OK)
      notes.add("The rows of %s are not all it has (%s).".formatted(name, status));
    Table table = found.get();
    StarTable stil = TableFiles.open(table.file(), () -> false);
    URI base = answer.outcome().product().map(r -> r.base()).orElse(answer.service());
    return Optional.of(
        new Part(
            answer, table, stil, Identity.Columns.of(table, base), union.add(table, stil, name)));
  }

  private static List<List<String>> keys(Part part) throws IOException {
    List<List<String>> keys = new ArrayList<>();
    try (RowSequence rows = part.stil().getRowSequence()) {
      while (rows.next()) keys.add(part.identity().keys(rows.getRow()));
    }
    return keys;
  }

  private StarTable written(List<Part> parts) throws IOException {
    RowStore store = StoragePolicy.PREFER_DISK.makeRowStore();
    store.acceptMetadata(new RowListStarTable(union.infos()));
    for (int i = 0; i < parts.size(); i++) rows(parts.get(i), i, store);
    store.endRows();
    ColumnStarTable first = ColumnStarTable.makeTableWithRows(services.size());
    first.addColumn(
        column("service", services, "Address of the service, then of others with the same"));
    if (objects.stream().anyMatch(o -> !o.isEmpty()))
      first.addColumn(column("object", objects, "What was looked for"));
    JoinStarTable joined = new JoinStarTable(new StarTable[] {first, store.getStarTable()});
    joined.setName("everywhere");
    return joined;
  }

  private static ArrayColumn column(String name, List<String> cells, String description) {
    ArrayColumn column = ArrayColumn.makeColumn(name, cells.toArray(String[]::new));
    column.getColumnInfo().setDescription(description);
    return column;
  }

  private void rows(Part part, int number, RowStore store) throws IOException {
    Optional<Integer> access = part.identity().access();
    try (RowSequence rows = part.stil().getRowSequence()) {
      while (rows.next()) {
        @Nullable Object[] row = rows.getRow();
        List<String> keys = part.identity().keys(row);
        Optional<Integer> twin = identity.twin(keys, number);
        if (twin.isPresent()) {
          shared(twin.get(), part.answer());
          continue;
        }
        identity.remember(keys, number, services.size());
        services.add(part.answer().service().toString());
        objects.add(part.answer().object());
        @Nullable Object[] united = part.mapping().row(row);
        if (access.isPresent() && row[access.get()] instanceof String reference)
          united[part.mapping().target(access.get())] = part.identity().absolute(reference);
        store.acceptRow(united);
      }
    }
  }

  private void shared(int row, Answered answer) {
    duplicates++;
    services.set(row, with(services.get(row), answer.service().toString(), " "));
    objects.set(row, with(objects.get(row), answer.object(), ", "));
  }

  private static String with(String has, String more, String join) {
    return (join + has + join).contains(join + more + join) ? has : has + join + more;
  }
}
