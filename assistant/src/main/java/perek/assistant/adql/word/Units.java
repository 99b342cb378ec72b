package perek.assistant.adql.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads units as VOUnits 1.1 and older services write them, and as people say them.
public final class Units {

  private static final Map<String, Double> PREFIXES =
      Map.ofEntries(
          Map.entry("p", 1e-12),
          Map.entry("n", 1e-9),
          Map.entry("u", 1e-6),
          Map.entry("µ", 1e-6),
          Map.entry("m", 1e-3),
          Map.entry("c", 1e-2),
          Map.entry("d", 1e-1),
          Map.entry("h", 1e2),
          Map.entry("k", 1e3),
          Map.entry("M", 1e6),
          Map.entry("G", 1e9),
          Map.entry("T", 1e12));

  /// Units that are said with prefixes.
  private static final Pattern PREFIXED_SAID = Pattern.compile("[numkMGTµ](?:eV|Hz|Jy|pc|yr|G)");

  private static final Pattern POWERS = Pattern.compile("([a-zA-Z]+)(-?\\d)");
  private static final Pattern ATOM =
      Pattern.compile(
          "\\s*(?<by>/|\\.|\\*(?!\\*)|\\s|)\\s*(?:(?<n>\\d+(?:\\.\\d+)?(?:\\*\\*[-+]?\\d+|\\^[-+]?\\d+|e[-+]?\\d+)?)|(?<u>[\\p{L}°%_'µμ]+))(?:(?:\\*\\*|\\^)?\\(?(?<p>[-+]?\\d)\\)?)?");

  private static final Map<String, Measure> SYMBOLS = new HashMap<>();
  private static final Map<String, Measure> NAMES = new HashMap<>();
  private static final Map<String, Boolean> PREFIXED = new HashMap<>();

  static {
    for (String line : Resources.lines("units.tsv")) {
      List<String> f = Resources.fields(line, 5);
      List<String> symbols = List.of(f.get(0).split(" "));
      Measure unit =
          new Measure(symbols.getFirst(), Double.parseDouble(f.get(2)), powers(f.get(3)));
      for (String symbol : symbols) {
        SYMBOLS.putIfAbsent(symbol, unit);
        PREFIXED.putIfAbsent(symbol, f.get(1).equals("p"));
      }
      Resources.list(f.get(4)).forEach(name -> NAMES.putIfAbsent(name, unit));
    }
  }

  private Units() {}

  /// A unit by what people say (`light years`, `km/s`, `Earth radii`); no compounds beyond those
  /// that have a name, so that words of a sentence are not taken for units.
  public static Optional<Measure> said(String words) {
    Measure symbol = SYMBOLS.get(words);
    if (symbol != null) return Optional.of(symbol);
    Measure name = NAMES.get(words.toLowerCase(Locale.ROOT));
    if (name != null) return Optional.of(name);
    if (PREFIXED_SAID.matcher(words).matches()) return simple(words);
    int per = words.indexOf(" per ");
    if (per > 0) {
      Optional<Measure> below = said(words.substring(per + 5));
      return said(words.substring(0, per))
          .flatMap(u -> below.map(b -> u.times(b.power(-1)).as(u.written() + "/" + b.written())));
    }
    boolean compound = words.matches("\\S*[\\p{L}\\d][/.^*]\\S*[\\p{L}\\d]");
    return compound ? read(words) : Optional.empty();
  }

  /// A unit as a service declares it; empty where there is none or it cannot be read.
  public static Optional<Measure> read(String declared) {
    String text = declared.strip();
    if (text.isEmpty() || text.contains("log")) return Optional.empty();
    Measure known = SYMBOLS.get(text);
    if (known != null) return Optional.of(known);
    Measure product = new Measure(text, 1, Map.of());
    Matcher m = ATOM.matcher(text.replaceAll("[()\\[\\]]", ""));
    int at = 0;
    while (m.find() && m.start() == at && m.end() > at) {
      Optional<Measure> atom = atom(m);
      if (atom.isEmpty()) return Optional.empty();
      product = product.times(atom.get());
      at = m.end();
    }
    boolean whole = at == text.replaceAll("[()\\[\\]]", "").length();
    return whole ? Optional.of(product.as(text)) : Optional.empty();
  }

  private static Optional<Measure> atom(Matcher m) {
    int sign = "/".equals(m.group("by")) ? -1 : 1;
    if (m.group("n") != null) return Optional.of(factor(m.group("n")).power(sign));
    int power = m.group("p") == null ? 1 : Integer.parseInt(m.group("p").replace("+", ""));
    return simple(m.group("u")).map(u -> u.power(power * sign));
  }

  private static Measure factor(String number) {
    String[] parts = number.split("\\*\\*|\\^", 0);
    double base = Double.parseDouble(parts[0]);
    return new Measure(
        number,
        parts.length > 1 ? Math.pow(base, Integer.parseInt(parts[1].replace("+", ""))) : base,
        Map.of());
  }

  private static Optional<Measure> simple(String symbol) {
    Measure whole = SYMBOLS.get(symbol);
    if (whole != null) return Optional.of(whole);
    for (int length = 1; length < symbol.length(); length++) {
      Double prefix = PREFIXES.get(symbol.substring(0, length));
      String rest = symbol.substring(length);
      if (prefix != null && PREFIXED.getOrDefault(rest, false))
        return Optional.of(
            new Measure(symbol, prefix, Map.of())
                .times(SYMBOLS.getOrDefault(rest, new Measure("", 1, Map.of()))));
    }
    return Optional.ofNullable(NAMES.get(symbol.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Integer> powers(String written) {
    Map<String, Integer> powers = new TreeMap<>();
    Matcher m = POWERS.matcher(written);
    while (m.find()) powers.put(m.group(1), Integer.parseInt(m.group(2)));
    return powers;
  }
}
