package perek.tools.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names of stars after constellations as catalogues write them: `psi Per` for `ψ Persei`. Safe for
/// many threads.
public final class Designation {

  private static final List<String> GREEK =
      List.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi",
          "chi", "psi", "omega");
  private static final String LETTERS = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final Map<String, String> CONSTELLATIONS = read();
  private static final Pattern STAR =
      Pattern.compile("(\\* ?)?(\\S+)[ -](\\p{L}+(?: [mMbB]\\p{L}+)?)((?: [A-Da-h])*)");

  private Designation() {}

  /// Abbreviations of the IAU and genitives of all constellations.
  public static List<String> constellations() {
    return CONSTELLATIONS.keySet().stream().sorted().toList();
  }

  /// The usual form of a name; a name that has none as it is.
  public static String usual(String name) {
    Matcher m = STAR.matcher(name.strip());
    if (!m.matches()) return name;
    String constellation =
        CONSTELLATIONS.entrySet().stream()
            .filter(e -> e.getKey().equalsIgnoreCase(m.group(3)))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return constellation.isEmpty() ? name : letter(m.group(2)) + " " + constellation + m.group(4);
  }

  private static String letter(String written) {
    int greek = LETTERS.indexOf(written.toLowerCase(Locale.ROOT).charAt(0));
    if (greek >= 0) return GREEK.get(greek) + written.substring(1);
    boolean known = GREEK.contains(written.toLowerCase(Locale.ROOT).replaceAll("\\d+$", ""));
    return known ? written.toLowerCase(Locale.ROOT) : written;
  }

  private static Map<String, String> read() {
    try (InputStream in = Designation.class.getResourceAsStream("constellations.txt")) {
      if (in == null) throw new IllegalStateException("constellations.txt is missing");
      Map<String, String> names = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(pair -> Stream.of(pair).forEach(name -> names.put(name, pair[0])));
      return Map.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
