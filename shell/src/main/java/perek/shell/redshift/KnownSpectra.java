package perek.shell.redshift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import perek.tools.redshift.template.Kind;

/// A table of spectra whose class and redshift are known: comma-separated, with a line of names
/// among which are `file`, `class` and `z`.
record KnownSpectra(Map<String, Entry> entries) {

  /// @param label what a star's template is to be called
  record Entry(Kind kind, double z, String label) {}

  static KnownSpectra read(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    List<String> names =
        lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().strip().split(",", -1));
    int file = place(table, names, "file");
    int kind = place(table, names, "class");
    int z = place(table, names, "z");
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) continue;
      String[] cells = lines.get(i).split(",", -1);
      try {
        String label = names.contains("subclass") ? cells[names.indexOf("subclass")] : cells[file];
        entries.put(
            cells[file].strip(),
            new Entry(
                Kind.valueOf(cells[kind].strip().toUpperCase(Locale.ROOT)),
                Double.parseDouble(cells[z].strip()),
                label.strip()));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        faults.add("line " + (i + 1) + " (" + e.getMessage() + ")");
      }
    }
    if (!faults.isEmpty())
      throw new IOException(
          table + ": no class STAR, GALAXY or QSO and z in " + String.join(", ", faults));
    return new KnownSpectra(entries);
  }

  private static int place(Path table, List<String> names, String name) throws IOException {
    int place = names.indexOf(name);
    if (place < 0)
      throw new IOException(
          "%s has no column '%s': its first line must name file, class and z"
              .formatted(table, name));
    return place;
  }
}
