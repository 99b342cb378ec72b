package perek.tools.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A unit as metadata write it, such as `mas/yr`, `km.s**-1` or `10**-17erg/s/cm2` (VOUnits 1.0).
///
/// @param factor to the same dimension in base units
/// @param powers of the base units; empty for a pure number
public record VoUnit(double factor, Map<String, Integer> powers) {

  private static final Pattern ATOM =
      Pattern.compile("([%A-Za-zµ'\"]+)(?:(?:\\*\\*|\\^)?\\(?([-+]?\\d+)\\)?)?");
  private static final Pattern SCALE =
      Pattern.compile("^(\\d+(?:\\.\\d+)?)(?:(?:\\*\\*|\\^)\\(?([-+]?\\d+)\\)?)?[. ]?");

  private static final Map<String, Double> PREFIXES =
      Map.ofEntries(
          Map.entry("da", 1e1),
          Map.entry("h", 1e2),
          Map.entry("k", 1e3),
          Map.entry("M", 1e6),
          Map.entry("G", 1e9),
          Map.entry("T", 1e12),
          Map.entry("P", 1e15),
          Map.entry("d", 1e-1),
          Map.entry("c", 1e-2),
          Map.entry("m", 1e-3),
          Map.entry("u", 1e-6),
          Map.entry("µ", 1e-6),
          Map.entry("n", 1e-9),
          Map.entry("p", 1e-12));

  private static final Map<String, VoUnit> KNOWN = known();

  public VoUnit {
    Map<String, Integer> kept = new TreeMap<>(powers);
    kept.values().removeIf(p -> p == 0);
    powers = Map.copyOf(kept);
  }

  /// Nothing where the text is no unit that is known.
  public static Optional<VoUnit> of(String written) {
    String text = written.strip();
    double factor = 1;
    Matcher scale = SCALE.matcher(text);
    if (scale.find()) {
      double base = Double.parseDouble(scale.group(1));
      factor = scale.group(2) == null ? base : Math.pow(base, Integer.parseInt(scale.group(2)));
      text = text.substring(scale.end());
    }
    VoUnit made = new VoUnit(factor, Map.of());
    int sign = 1;
    int at = 0;
    Matcher atom = ATOM.matcher(text);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '/' || c == '.' || c == '*' || c == ' ') {
        sign = c == '/' ? -1 : 1;
        at++;
      } else {
        if (!atom.find(at) || atom.start() != at) return Optional.empty();
        Optional<VoUnit> base = base(atom.group(1));
        if (base.isEmpty()) return Optional.empty();
        int power = atom.group(2) == null ? 1 : Integer.parseInt(atom.group(2));
        made = made.times(base.get(), sign * power);
        at = atom.end();
      }
    }
    return Optional.of(made);
  }

  /// True where values in both can be turned into each other.
  public boolean like(VoUnit other) {
    return powers.equals(other.powers);
  }

  private VoUnit times(VoUnit other, int power) {
    Map<String, Integer> all = new HashMap<>(powers);
    other.powers.forEach((unit, p) -> all.merge(unit, p * power, Integer::sum));
    return new VoUnit(factor * Math.pow(other.factor, power), all);
  }

  private static Optional<VoUnit> base(String symbol) {
    VoUnit plain = KNOWN.get(symbol);
    if (plain != null) return Optional.of(plain);
    for (int length = 1; length <= 2 && length < symbol.length(); length++) {
      Double prefix = PREFIXES.get(symbol.substring(0, length));
      VoUnit unit = KNOWN.get(symbol.substring(length));
      if (prefix != null && unit != null)
        return Optional.of(new VoUnit(prefix * unit.factor, unit.powers));
    }
    return Optional.empty();
  }

  private static Map<String, VoUnit> known() {
    Map<String, VoUnit> known = new HashMap<>();
    put(
        known,
        "m",
        "m 1 AU 1.495978707e11 au 1.495978707e11 pc 3.0856775814913674e16 lyr 9.4607e15");
    put(known, "m", "Angstrom 1e-10 angstrom 1e-10 AA 1e-10 solRad 6.957e8 Rsun 6.957e8");
    put(known, "m", "jupRad 6.9911e7 Rjup 6.9911e7 earthRad 6.371e6 Rearth 6.371e6");
    put(known, "s", "s 1 min 60 h 3600 d 86400 day 86400 a 31557600 yr 31557600 year 31557600");
    put(
        known,
        "g",
        "g 1 solMass 1.98841e33 Msun 1.98841e33 jupiterMass 1.8981e30 jupMass 1.8981e30");
    put(known, "g", "Mjup 1.8981e30 earthMass 5.9722e27 Mearth 5.9722e27 u 1.66053907e-24");
    put(known, "deg", "deg 1 arcmin 0.016666666666666666 arcsec 2.777777777777778e-4");
    put(known, "deg", "mas 2.777777777777778e-7 uas 2.777777777777778e-10 rad 57.29577951308232");
    put(known, "K", "K 1");
    for (String own :
        new String[] {"mag", "A", "mol", "cd", "ct", "pix", "adu", "bit", "electron", "dex"})
      known.put(own, new VoUnit(1, Map.of(own, 1)));
    known.put("count", known.get("ct"));
    known.put("photon", new VoUnit(1, Map.of("photon", 1)));
    known.put("ph", new VoUnit(1, Map.of("photon", 1)));
    known.put("pixel", known.get("pix"));
    known.put("byte", new VoUnit(8, Map.of("bit", 1)));
    known.put("%", new VoUnit(0.01, Map.of()));
    known.put("sr", new VoUnit(3282.806350011744, Map.of("deg", 2)));
    known.put("Hz", new VoUnit(1, Map.of("s", -1)));
    known.put("J", new VoUnit(1e3, Map.of("g", 1, "m", 2, "s", -2)));
    known.put("erg", new VoUnit(1e-4, Map.of("g", 1, "m", 2, "s", -2)));
    known.put("eV", new VoUnit(1.602176634e-16, Map.of("g", 1, "m", 2, "s", -2)));
    known.put("W", new VoUnit(1e3, Map.of("g", 1, "m", 2, "s", -3)));
    known.put("solLum", new VoUnit(3.828e29, Map.of("g", 1, "m", 2, "s", -3)));
    known.put("Lsun", new VoUnit(3.828e29, Map.of("g", 1, "m", 2, "s", -3)));
    known.put("Jy", new VoUnit(1e-23, Map.of("g", 1, "s", -2)));
    known.put("N", new VoUnit(1e3, Map.of("g", 1, "m", 1, "s", -2)));
    known.put("Pa", new VoUnit(1e3, Map.of("g", 1, "m", -1, "s", -2)));
    known.put("G", new VoUnit(1e-4, Map.of("T", 1)));
    known.put("T", new VoUnit(1, Map.of("T", 1)));
    known.put("V", new VoUnit(1e3, Map.of("g", 1, "m", 2, "s", -3, "A", -1)));
    return Map.copyOf(known);
  }

  /// @param list symbols, each followed by its factor to the base
  private static void put(Map<String, VoUnit> known, String base, String list) {
    String[] words = list.split(" ", -1);
    for (int i = 0; i + 1 < words.length; i += 2)
      known.put(words[i], new VoUnit(Double.parseDouble(words[i + 1]), Map.of(base, 1)));
  }
}
