package perek.assistant.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Tells what a question wants by the examples that are most alike: the cosine of words and pairs
/// of words, each weighed by how few kinds of examples have it. Safe for use by several threads.
final class Intents {

  /// Examples that have a say, the best with all of its likeness and each other with less.
  private static final int VOICES = 3;

  private static final double LESS = .35;
  private static final Pattern TOKEN = Pattern.compile("<\\w+>|[\\p{L}\\d]+(?:['-][\\p{L}\\d]+)*");

  private record Example(String label, Map<String, Double> terms, double length) {}

  /// A label and how alike its examples are, from 0 to about 1.7.
  record Judged(String label, double likeness) {}

  private final List<Example> examples = new ArrayList<>();
  private final Map<String, Double> weights = new HashMap<>();

  /// @param examples by label
  /// @param template takes what is particular out of an example
  Intents(Map<String, List<String>> examples, UnaryOperator<String> template) {
    Map<String, Set<String>> labels = new HashMap<>();
    Map<String, List<Set<String>>> read = new HashMap<>();
    examples.forEach((label, sentences) -> {
      List<Set<String>> all = sentences.stream().map(s -> terms(template.apply(s))).toList();
      read.put(label, all);
      all.forEach(
          terms -> terms.forEach(t -> labels.computeIfAbsent(t, _ -> new HashSet<>()).add(label)));
    });
    labels.forEach(
        (term, in) -> weights.put(term, 1 + Math.log((double) examples.size() / in.size())));
    read.forEach((label, all) -> all.forEach(terms -> this.examples.add(example(label, terms))));
  }

  /// Labels by likeness, the most alike first.
  List<Judged> judge(String template) {
    Example asked = example("", terms(template));
    Map<String, List<Double>> byLabel = new HashMap<>();
    for (Example e : examples)
      byLabel.computeIfAbsent(e.label, _ -> new ArrayList<>()).add(cosine(asked, e));
    return byLabel.entrySet().stream()
        .map(entry -> new Judged(entry.getKey(), likeness(entry.getValue())))
        .sorted((a, b) -> Double.compare(b.likeness, a.likeness))
        .toList();
  }

  /// Whether an example of some label other than one has this word.
  boolean knows(String word, String otherThan) {
    String stem = stem(word.toLowerCase(Locale.ROOT));
    return examples.stream().anyMatch(e -> !e.label.equals(otherThan) && e.terms.containsKey(stem));
  }

  private static double likeness(List<Double> cosines) {
    List<Double> best =
        cosines.stream().sorted((a, b) -> Double.compare(b, a)).limit(VOICES).toList();
    double sum = best.getFirst();
    for (double other : best.subList(1, best.size())) sum += LESS * other;
    return sum;
  }

  private Example example(String label, Set<String> terms) {
    Map<String, Double> weighed = new HashMap<>();
    double square = 0;
    for (String term : terms) {
      double weight = weights.getOrDefault(term, 1.5) * (term.contains(" ") ? .6 : 1);
      weighed.put(term, weight);
      square += weight * weight;
    }
    return new Example(label, weighed, Math.sqrt(square));
  }

  private static double cosine(Example a, Example b) {
    double dot = 0;
    for (Map.Entry<String, Double> term : a.terms.entrySet())
      dot += term.getValue() * b.terms.getOrDefault(term.getKey(), 0.);
    return a.length == 0 || b.length == 0 ? 0 : dot / a.length / b.length;
  }

  private static Set<String> terms(String template) {
    Set<String> terms = new HashSet<>();
    String last = "^";
    for (String token :
        TOKEN
            .matcher(template.toLowerCase(Locale.ROOT))
            .results()
            .map(m -> stem(m.group()))
            .toList()) {
      terms.add(token);
      terms.add(last + " " + token);
      last = token;
    }
    return terms;
  }

  private static String stem(String word) {
    if (word.equals("spectrum")) return "spectra";
    return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
