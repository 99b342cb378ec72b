package perek.tools.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Bright stars and famous objects of the table `stars.tsv`; good to .0001 degree.
public final class FamousObjects {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern SEMICOLON = Pattern.compile(";");

  /// Names of Greek letters as astronomers shorten them.
  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "alf"),
          Map.entry("alp", "alf"),
          Map.entry("beta", "bet"),
          Map.entry("gamma", "gam"),
          Map.entry("delta", "del"),
          Map.entry("epsilon", "eps"),
          Map.entry("zeta", "zet"),
          Map.entry("theta", "tet"),
          Map.entry("iota", "iot"),
          Map.entry("kappa", "kap"),
          Map.entry("lambda", "lam"),
          Map.entry("omicron", "omi"),
          Map.entry("sigma", "sig"),
          Map.entry("upsilon", "ups"),
          Map.entry("omega", "ome"));

  private static final Set<String> NAMES = new TreeSet<>();
  private static final Map<String, Place> BY_NAME = read();

  private FamousObjects() {}

  /// @param name in any case, Greek letters written out or shortened
  public static Optional<Place> find(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  /// All names of the table, as they are written there.
  public static Set<String> names() {
    return Collections.unmodifiableSet(NAMES);
  }

  private static String key(String name) {
    String key =
        Designation.usual(name)
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .replace("* ", "");
    int blank = key.indexOf(' ');
    if (blank > 0) {
      String letter = key.substring(0, blank);
      key = GREEK.getOrDefault(letter, letter) + key.substring(blank);
    }
    return key.replace(" ", "");
  }

  private static Map<String, Place> read() {
    Map<String, Place> all = new HashMap<>();
    try (InputStream in = FamousObjects.class.getResourceAsStream("stars.tsv")) {
      if (in == null) throw new IllegalStateException("stars.tsv is missing from the build");
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("# "))
          .forEach(line -> add(all, List.of(TAB.split(line, -1))));
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, Place> all, List<String> cells) {
    List<String> names = SEMICOLON.splitAsStream(cells.get(0)).toList();
    Place place =
        new Place(
            names.getFirst(),
            Double.parseDouble(cells.get(1)),
            Double.parseDouble(cells.get(2)),
            motion(cells.get(3)),
            motion(cells.get(4)),
            "",
            "Perek's own table of bright and famous objects");
    NAMES.addAll(names);
    names.forEach(name -> all.putIfAbsent(key(name), place));
  }

  private static OptionalDouble motion(String cell) {
    return cell.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }
}
