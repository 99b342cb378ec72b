package perek.index.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// How a search weighs what it finds. [#DEFAULT] is what Perek uses; others are for measuring
/// against it.
///
/// @param legs which sides of the search take part
/// @param fusion how both are joined
/// @param feedback when a search is asked again with what its first answers say
/// @param weights the numbers; one that is missing has its default
public record Tuning(Legs legs, Method fusion, Feedback feedback, Map<Weight, Double> weights) {

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

  /// When pseudo-relevance feedback is used.
  public enum Feedback {
    OFF,
    /// Where most of the first answers are records, such as abstracts: there it finds more, while
    /// among the sections of standards it strays into the neighbouring ones.
    RECORDS,
    ALWAYS
  }

  public static final Tuning DEFAULT =
      new Tuning(Legs.HYBRID, Method.MINMAX, Feedback.RECORDS, Map.of());

  public Tuning {
    weights = Map.copyOf(weights);
    List<String> faults = new ArrayList<>();
    weights.forEach((weight, value) -> weight.fault(value).ifPresent(faults::add));
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
  }

  /// One of the numbers.
  public double get(Weight weight) {
    return weights.getOrDefault(weight, weight.usual());
  }

  /// One of the whole ones.
  public int whole(Weight weight) {
    return (int) get(weight);
  }

  /// How many candidates each side gives.
  public int depth() {
    return whole(Weight.DEPTH);
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
    Map<Weight, Double> weights = new EnumMap<>(Weight.class);
    for (Weight weight : Weight.values())
      number(weight, settings.getOrDefault(weight.label(), ""), faults)
          .filter(value -> value != weight.usual())
          .ifPresent(value -> weights.put(weight, value));
    Legs legs = choice("legs", Legs.values(), settings, faults);
    Method fusion = choice("fusion", Method.values(), settings, faults);
    Feedback feedback = choice("feedback", Feedback.values(), settings, faults);
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
    return new Tuning(legs, fusion, feedback, weights);
  }

  /// All settings by name, as [#of(String)] reads them.
  public SequencedMap<String, String> settings() {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    settings.put("legs", legs.name().toLowerCase(Locale.ROOT));
    settings.put("fusion", fusion.name().toLowerCase(Locale.ROOT));
    settings.put("feedback", feedback.name().toLowerCase(Locale.ROOT));
    for (Weight weight : Weight.values()) settings.put(weight.label(), Weight.text(get(weight)));
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

  private static Optional<Double> number(Weight weight, String text, List<String> faults) {
    try {
      double value = Double.parseDouble(text);
      Optional<String> fault = weight.fault(value);
      fault.ifPresent(faults::add);
      return fault.isEmpty() ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      faults.add(weight.label() + " is '" + text + "', must be a number");
      return Optional.empty();
    }
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
}
