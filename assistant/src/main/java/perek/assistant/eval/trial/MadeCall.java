package perek.assistant.eval.trial;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perek.assistant.Answer;
import perek.assistant.eval.gold.Right;
import perek.assistant.evidence.Step;
import perek.tools.call.Params;
import perek.tools.resolve.Place;

/// A call that a planner made.
record MadeCall(String tool, Map<String, String> params) {

  /// Tell where, or what the call works on, and are compared on their own.
  private static final Set<String> PLACE =
      Set.of("REQUEST", "POS", "SIZE", "TARGETNAME", "RA", "DEC", "FILE");

  private static final Pattern PARTS = Pattern.compile("[/, ]");

  /// Vacuum and air differ by less, and so do roundings.
  private static final double RELATIVE = 5e-4;

  /// Positions by name of one object are nearer.
  private static final double NEAR_DEG = .2;

  /// Those of an answer, in order.
  static List<MadeCall> of(Answer answer) {
    return answer.trail().steps().stream().flatMap(t -> of(t.step())).toList();
  }

  private static Stream<MadeCall> of(Step step) {
    return switch (step) {
      case Step.Call call -> Stream.of(new MadeCall(call.tool(), byName(call.params())));
      case Step.Keep keep -> Stream.of(new MadeCall("filter", byName(keep.params())));
      case Step.Search _,
          Step.Calculate _,
          Step.Unite _,
          Step.Want _,
          Step.Clarify _,
          Step.Done _ ->
          Stream.empty();
    };
  }

  private static Map<String, String> byName(Params params) {
    Map<String, String> map = new TreeMap<>();
    params.entries().forEach(p -> map.merge(p.name(), p.value(), (a, b) -> a + "," + b));
    return map;
  }

  /// What is wrong with it as the call that was wanted; empty where it is the one.
  Optional<String> fault(Right.Wanted wanted) {
    if (!tool.equals(wanted.tool())) return Optional.of("is a call of " + tool);
    // A search by name has no size.
    boolean named = params.containsKey("TARGETNAME") && wanted.target() != null;
    for (var param : wanted.params().entrySet())
      if (!(named && param.getKey().equals("SIZE"))
          && !same(param.getValue(), params.getOrDefault(param.getKey(), "")))
        return Optional.of(
            "%s is '%s'".formatted(param.getKey(), params.getOrDefault(param.getKey(), "")));
    for (String name : params.keySet())
      if (!PLACE.contains(name) && !wanted.params().containsKey(name) && !free(wanted, name))
        return Optional.of(name + " was not asked for");
    return wanted.target() == null || about(wanted.target())
        ? Optional.empty()
        : Optional.of("is not about " + wanted.target());
  }

  /// A call without any wanted argument is asked for by its tool alone, and whoever does not say
  /// which way to sort takes either.
  private static boolean free(Right.Wanted wanted, String name) {
    boolean sorted = name.equals("ORDER") && wanted.params().containsKey("SORT");
    return sorted || (wanted.params().isEmpty() && wanted.target() == null);
  }

  private boolean about(String target) {
    String name = params.get("TARGETNAME");
    if (name != null) return squeezed(name).equals(squeezed(target)) || near(name, target);
    Optional<Place> there = Recorded.place(target);
    Optional<double[]> here = position();
    return there.isPresent()
        && here.isPresent()
        && Math.hypot(
                (here.get()[0] - there.get().raDeg())
                    * Math.cos(Math.toRadians(there.get().decDeg())),
                here.get()[1] - there.get().decDeg())
            < NEAR_DEG;
  }

  /// Two names of one object.
  private static boolean near(String name, String target) {
    return Recorded.place(name)
        .flatMap(a -> Recorded.place(target).filter(b -> a.distanceDeg(b) < NEAR_DEG))
        .isPresent();
  }

  private Optional<double[]> position() {
    String words = params.getOrDefault("RA", "") + " " + params.getOrDefault("DEC", "");
    if (params.containsKey("POS"))
      words = params.getOrDefault("POS", "").replaceAll("[A-Za-z]+", "").replace(',', ' ');
    List<String> numbers = PARTS.splitAsStream(words.strip()).filter(p -> !p.isEmpty()).toList();
    if (numbers.size() < 2) return Optional.empty();
    try {
      return Optional.of(
          new double[] {
            Double.parseDouble(numbers.getFirst()), Double.parseDouble(numbers.get(1))
          });
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String squeezed(String name) {
    return name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }

  /// Numbers within their rounding, days however exactly they are written, texts in any case.
  static boolean same(String wanted, String made) {
    if (wanted.equalsIgnoreCase(made)) return true;
    List<String> a = PARTS.splitAsStream(wanted).toList();
    List<String> b = PARTS.splitAsStream(made).toList();
    if (a.size() != b.size()) return false;
    for (int i = 0; i < a.size(); i++) if (!samePart(a.get(i), b.get(i))) return false;
    return true;
  }

  private static boolean samePart(String wanted, String made) {
    if (wanted.equalsIgnoreCase(made)) return true;
    boolean day = wanted.matches("\\d{4}-\\d\\d-\\d\\d");
    if (day) return made.startsWith(wanted + "T");
    try {
      double a = Double.parseDouble(wanted);
      double b = Double.parseDouble(made);
      return Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  String words() {
    return tool
        + params.entrySet().stream()
            .map(p -> " " + p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining());
  }
}
