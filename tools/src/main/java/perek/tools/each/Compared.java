package perek.tools.each;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import perek.tools.alike.Gallery;
import perek.tools.alike.Likeness;
import perek.tools.call.Run;
import perek.tools.fetch.Downloaded;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;

/// Spectra of a table beside each other: those most unlike all others, or most like one of them.
final class Compared {

  private static final String RMS = "Root mean square difference of fluxes over their continua";

  private Compared() {}

  /// The oddest first, all of them, so that the first rows are those that were asked for.
  static Each unusual(List<Downloaded.Item> items, Run run, List<String> notes) throws IOException {
    Map<Path, Long> rows = rows(items);
    Likeness likeness = likeness(items, run, notes);
    RowListStarTable table =
        new RowListStarTable(
            columns(
                Measure.column(
                    "score",
                    Double.class,
                    "",
                    "stat.value",
                    "How odd it is, in robust standard deviations above the middle spectrum"),
                Measure.column("nearest", Double.class, "", "stat.value", RMS),
                Measure.column("neighbour", String.class, "", "meta.file", "The most like it")));
    for (Likeness.Odd odd : likeness.unusual(items.size())) {
      Path file = Path.of(odd.file());
      table.addRow(
          new Object[] {
            rows.get(file),
            name(file),
            three(odd.score()),
            three(odd.nearest()),
            name(Path.of(odd.neighbour()))
          });
    }
    return new Each(TableFiles.keep(table, run.folder()), null, table.getRowCount());
  }

  /// Those most like the spectrum of a row, the nearest first.
  static Each similar(long row, List<Downloaded.Item> items, Run run, List<String> notes)
      throws IOException {
    Map<Path, Long> rows = rows(items);
    Path of =
        items.stream()
            .filter(i -> i.row() == row)
            .findFirst()
            .flatMap(Downloaded.Item::file)
            .orElseThrow(() -> new IOException("no file of row " + row + " came"));
    Likeness likeness = likeness(items, run, notes);
    RowListStarTable table =
        new RowListStarTable(
            columns(Measure.column("distance", Double.class, "", "stat.value", RMS)));
    for (Likeness.Near near : likeness.similar(of, items.size())) {
      Path file = Path.of(near.file());
      table.addRow(new Object[] {rows.get(file), name(file), three(near.distance())});
    }
    notes.add("Distances are from %s, the spectrum of row %d.".formatted(name(of), row));
    return new Each(TableFiles.keep(table, run.folder()), null, table.getRowCount());
  }

  private static Likeness likeness(List<Downloaded.Item> items, Run run, List<String> notes)
      throws IOException {
    Gallery gallery =
        Gallery.read(items.stream().map(i -> i.file().orElseThrow()).toList(), run::stopped);
    if (run.stopped())
      throw new IOException("stopped after %d spectra".formatted(gallery.files().size()));
    notes.addAll(gallery.notes());
    notes.add(
        "%d spectra were compared from %.0f to %.0f Angstrom, each over its continuum."
            .formatted(gallery.files().size(), gallery.fromA(), gallery.toA()));
    return new Likeness(gallery);
  }

  private static Map<Path, Long> rows(List<Downloaded.Item> items) {
    Map<Path, Long> rows = new HashMap<>();
    items.forEach(i -> rows.put(i.file().orElseThrow(), i.row()));
    return rows;
  }

  private static ColumnInfo[] columns(ColumnInfo... own) {
    ColumnInfo[] all = new ColumnInfo[own.length + 2];
    all[0] = Measure.ROW;
    all[1] = Measure.FILE;
    System.arraycopy(own, 0, all, 2, own.length);
    return all;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static double three(double value) {
    return Math.round(value * 1000) / 1000.;
  }
}
