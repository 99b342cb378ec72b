package perek.index.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// How a search weighs what it finds. [#DEFAULT] is what Perek uses; others are for measuring
/// against it.
///
/// @param legs which sides of the search take part
/// @param fusion how both are joined
/// @param textWeight share of the text side in the fused score, from 0 to 1
/// @param depth how many candidates each side gives
/// @param rrfK constant of reciprocal rank fusion: the larger, the less the first ranks stand out
/// @param titleBoost weight of a word in titles and headings, that in the text being 1
/// @param identBoost weight of an identifier or a part of one
/// @param exactBoost weight of a token written exactly so
/// @param k1 of BM25: how much a repeated word counts
/// @param b of BM25: how much a long passage is held against itself
public record Tuning(
    Legs legs,
    Method fusion,
    double textWeight,
    int depth,
    int rrfK,
    double titleBoost,
    double identBoost,
    double exactBoost,
    double k1,
    double b) {

  /// Sides of a search.
  public enum Legs {
    TEXT,
    VECTORS,
    HYBRID
  }

  /// Ways to make one ranking of two.
  public enum Method {
    /// Scores stretched from 0 (worst candidate) to 1 (best).
    MINMAX,
    /// Reciprocal ranks, so that scores do not matter.
    RRF,
    /// Scores in standard deviations above their mean.
    ZSCORE
  }

  private record Range(double low, double high) {}

  private static final Map<String, Range> RANGES =
      Map.of(
          "textWeight", new Range(0, 1),
          "depth", new Range(10, 1000),
          "rrfK", new Range(1, 1000),
          "titleBoost", new Range(0, 10),
          "identBoost", new Range(0, 10),
          "exactBoost", new Range(0, 10),
          "k1", new Range(0, 10),
          "b", new Range(0, 1));

  // Of seven settings these boosts gave the best MRR by section on the development questions.
  public static final Tuning DEFAULT =
      new Tuning(Legs.HYBRID, Method.MINMAX, .5, 100, 60, .4, .2, .3, 1.2, .75);

  public Tuning {
    List<String> faults = new ArrayList<>();
    check("textWeight", textWeight, faults);
    check("depth", depth, faults);
    check("rrfK", rrfK, faults);
    check("titleBoost", titleBoost, faults);
    check("identBoost", identBoost, faults);
    check("exactBoost", exactBoost, faults);
    check("k1", k1, faults);
    check("b", b, faults);
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
  }

  /// The default with the settings that a text names, such as `text`, `vectors,depth=200` or
  /// `titleBoost=.8,fusion=rrf`; an empty text is the default.
  ///
  /// @throws IllegalArgumentException which names everything that cannot be understood
  public static Tuning of(String text) {
    SequencedMap<String, String> settings = new LinkedHashMap<>(DEFAULT.settings());
    List<String> faults = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? "legs" : part.substring(0, equals).strip();
      String value = part.substring(equals + 1).strip();
      if (equals < 0 && value.isEmpty()) continue;
      if (!settings.containsKey(name))
        faults.add(
            "there is no setting '" + name + "', but " + String.join(", ", settings.keySet()));
      else settings.put(name, value);
    }
    return of(settings, faults);
  }

  private static Tuning of(Map<String, String> settings, List<String> faults) {
    SequencedMap<String, Double> numbers = new LinkedHashMap<>();
    RANGES.keySet().forEach(name -> numbers.put(name, number(name, settings, faults)));
    Legs legs = choice("legs", Legs.values(), settings, faults);
    Method fusion = choice("fusion", Method.values(), settings, faults);
    numbers.forEach((name, value) -> check(name, value, faults));
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
    return new Tuning(
        legs,
        fusion,
        numbers.getOrDefault("textWeight", 0.),
        numbers.getOrDefault("depth", 0.).intValue(),
        numbers.getOrDefault("rrfK", 0.).intValue(),
        numbers.getOrDefault("titleBoost", 0.),
        numbers.getOrDefault("identBoost", 0.),
        numbers.getOrDefault("exactBoost", 0.),
        numbers.getOrDefault("k1", 0.),
        numbers.getOrDefault("b", 0.));
  }

  /// All settings by name, as [#of(String)] reads them.
  public SequencedMap<String, String> settings() {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    settings.put("legs", legs.name().toLowerCase(Locale.ROOT));
    settings.put("fusion", fusion.name().toLowerCase(Locale.ROOT));
    settings.put("textWeight", String.valueOf(textWeight));
    settings.put("depth", String.valueOf(depth));
    settings.put("rrfK", String.valueOf(rrfK));
    settings.put("titleBoost", String.valueOf(titleBoost));
    settings.put("identBoost", String.valueOf(identBoost));
    settings.put("exactBoost", String.valueOf(exactBoost));
    settings.put("k1", String.valueOf(k1));
    settings.put("b", String.valueOf(b));
    return settings;
  }

  /// The sides that take part and what differs from the default: `hybrid,fusion=rrf`.
  public String label() {
    StringBuilder label = new StringBuilder(legs.name().toLowerCase(Locale.ROOT));
    Map<String, String> usual = DEFAULT.settings();
    settings()
        .forEach((name, value) -> {
          if (!name.equals("legs") && !value.equals(usual.get(name)))
            label.append(',').append(name).append('=').append(value);
        });
    return label.toString();
  }

  private static double number(String name, Map<String, String> settings, List<String> faults) {
    String text = settings.getOrDefault(name, "");
    Range range = RANGES.getOrDefault(name, new Range(0, 0));
    try {
      double value = Double.parseDouble(text);
      boolean whole = name.equals("depth") || name.equals("rrfK");
      if (!whole || value == Math.rint(value)) return value;
      faults.add(name + " is '" + text + "', must be a whole number");
    } catch (NumberFormatException e) {
      faults.add(name + " is '" + text + "', must be a number");
    }
    return range.low();
  }

  private static <E extends Enum<E>> E choice(
      String name, E[] choices, Map<String, String> settings, List<String> faults) {
    String text = settings.getOrDefault(name, "");
    List<String> names = new ArrayList<>();
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(text)) return choice;
      names.add(choice.name().toLowerCase(Locale.ROOT));
    }
    faults.add(name + " is '" + text + "', must be one of " + String.join(", ", names));
    return choices[0];
  }

  private static void check(String name, double value, List<String> faults) {
    Range range = RANGES.getOrDefault(name, new Range(0, 0));
    if (value >= range.low() && value <= range.high()) return;
    faults.add(
        "%s is %s, must be from %.0f to %.0f".formatted(name, value, range.low(), range.high()));
  }
}
