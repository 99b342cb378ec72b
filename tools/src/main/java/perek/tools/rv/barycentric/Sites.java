package perek.tools.rv.barycentric;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.tools.rv.time.Resource;

/// Observatories by name, as `sites.tsv` lists them: good to some 100 m, which is worth 1 cm/s.
public final class Sites {

  private record Entry(Site site, List<String> keys) {}

  private static final List<Entry> ENTRIES = read();

  private Sites() {}

  /// The site of a name, in any case and without regard to accents, blanks and hyphens.
  ///
  /// @throws IllegalArgumentException where none or several bear it; the message lists what there
  ///   is
  public static Site named(String name) {
    return find(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the site '%s' is not known; give --lon, --lat and --height, or one of %s"
                    .formatted(name, String.join(", ", names()))));
  }

  /// The same, where a file may name what is no site.
  public static Optional<Site> find(String name) {
    String key = key(name);
    for (Entry entry : ENTRIES) if (entry.keys().contains(key)) return Optional.of(entry.site());
    List<Entry> near =
        ENTRIES.stream()
            .filter(e -> key.length() > 2 && e.keys().stream().anyMatch(k -> k.contains(key)))
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst().site()) : Optional.empty();
  }

  /// The site that a text names by its own name, the longest such.
  public static Optional<Site> within(String text) {
    String said = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
    return ENTRIES.stream()
        .map(Entry::site)
        .filter(s -> said.contains(" " + plain(s.name()) + " "))
        .max(Comparator.comparingInt(s -> s.name().length()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ");
  }

  public static List<String> names() {
    return ENTRIES.stream().map(e -> e.site().name()).toList();
  }

  private static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    for (String[] cells : Resource.rows(Sites.class, "sites.tsv")) {
      Site site =
          new Site(
              cells[0],
              Double.parseDouble(cells[1]),
              Double.parseDouble(cells[2]),
              Double.parseDouble(cells[3]));
      List<String> keys = new ArrayList<>(List.of(key(cells[0])));
      if (cells.length > 4) Arrays.stream(cells[4].split(",")).map(Sites::key).forEach(keys::add);
      entries.add(new Entry(site, keys));
    }
    return List.copyOf(entries);
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^a-z0-9.]", "");
  }
}
