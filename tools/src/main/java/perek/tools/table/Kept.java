package perek.tools.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perek.tools.call.Run;
import perek.tools.dal.Shelf;
import perek.tools.data.Table;
import uk.ac.starlink.table.StarTable;

/// Puts results on disk.
public final class Kept {

  /// Formats of [TableFiles#FORMATS] that hold bare values.
  private static final Set<String> BARE = Set.of("csv", "tst", "latex", "html", "text");

  private Kept() {}

  /// Every result lies on disk as a VOTable, so that it can be asked about in turn; a file that was
  /// asked for is written beside.
  public static Attempt.Done<TableRows> rows(StarTable table, Optional<Path> out, Run run)
      throws IOException {
    Table made = table(table, run);
    if (out.isEmpty()) return new Attempt.Done<>(new TableRows(made, made.file()), List.of());
    TableFiles.write(TableFiles.open(made.file(), run::stopped), out.get());
    return new Attempt.Done<>(new TableRows(made, out.get()), lost(made, out.get()));
  }

  /// A result as a VOTable in the run's folder.
  public static Table table(StarTable table, Run run) throws IOException {
    Shelf shelf = new Shelf(run.folder());
    Path part = shelf.part();
    Path votable = part.resolveSibling(part.getFileName() + ".vot");
    try {
      TableFiles.write(new Stoppable(table, run::stopped), votable);
      return TableFiles.describe(table, shelf.keep(votable, ".vot"));
    } finally {
      Shelf.drop(part);
      Shelf.drop(votable);
    }
  }

  /// Says what a format has no place for.
  private static List<String> lost(Table table, Path out) {
    List<String> lost = new ArrayList<>();
    if (table.columns().stream().anyMatch(c -> !c.unit().isEmpty())) lost.add("units");
    if (table.columns().stream().anyMatch(c -> !c.ucd().isEmpty())) lost.add("UCDs");
    if (table.columns().stream().anyMatch(c -> !c.utype().isEmpty())) lost.add("utypes");
    if (lost.isEmpty() || !BARE.contains(TableFiles.format(out))) return List.of();
    return List.of(
        "%s has no place for %s; a name that ends with vot, fits or ecsv keeps them."
            .formatted(out.getFileName(), String.join(" and ", lost)));
  }
}
