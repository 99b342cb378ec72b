package perek.tools.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Numbers as English words: `three`, `forty`, `dozen`, `million`.
public final class NumberWords {

  /// Zero to nineteen, each at the place of its value.
  public static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final Map<String, Double> VALUES = values();

  private NumberWords() {}

  /// The value of a word in any case; nothing where it is no number.
  public static OptionalDouble value(String word) {
    Double value = VALUES.get(word.toLowerCase(Locale.ROOT));
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Map<String, Double> values() {
    Map<String, Double> values =
        new HashMap<>(
            Map.ofEntries(
                Map.entry("twenty", 20.),
                Map.entry("thirty", 30.),
                Map.entry("forty", 40.),
                Map.entry("fifty", 50.),
                Map.entry("sixty", 60.),
                Map.entry("seventy", 70.),
                Map.entry("eighty", 80.),
                Map.entry("ninety", 90.),
                Map.entry("dozen", 12.),
                Map.entry("hundred", 1e2),
                Map.entry("thousand", 1e3),
                Map.entry("million", 1e6),
                Map.entry("billion", 1e9)));
    for (int i = 0; i < SMALL.size(); i++) values.put(SMALL.get(i), (double) i);
    return Map.copyOf(values);
  }
}
