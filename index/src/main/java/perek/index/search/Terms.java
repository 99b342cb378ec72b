package perek.index.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perek.index.text.Expansion;
import perek.index.text.Question;

/// What the text side looks for.
///
/// @param words stems with their weights
/// @param identifiers as in [Question#identifiers()]
/// @param exact as in [Question#exact()]
/// @param names of expansions, as they are written, with their weights
public record Terms(
    Map<String, Double> words,
    List<String> identifiers,
    List<String> exact,
    Map<String, Double> names) {

  /// Words of a question, and with less weight those that the glossary adds.
  public static Terms of(Question question, Tuning tuning) {
    Map<String, Double> words = new LinkedHashMap<>();
    question.words().forEach(word -> words.put(word, 1.));
    double less = tuning.get(Weight.EXPANSION);
    if (less > 0) question.added().forEach(word -> words.put(word, less));
    return new Terms(words, question.identifiers(), question.exact(), names(question, tuning));
  }

  /// One that the question says counts like a word where it is none that prose is searched for, as
  /// `Be` of `Be stars` is, and like a token written so where it is.
  private static Map<String, Double> names(Question question, Tuning tuning) {
    Map<String, Double> names = new LinkedHashMap<>();
    for (Expansion expansion : question.expansions())
      for (String name : expansion.names()) {
        double said = Question.words(name).isEmpty() ? 1 : tuning.get(Weight.EXACT_BOOST);
        double weight = expansion.says(name) ? said : tuning.get(Weight.EXPANSION);
        names.merge(name, weight, Math::max);
      }
    question.exact().forEach(names::remove);
    return names;
  }

  /// The same, mixed with words of another source, whose weights add up to 1.
  ///
  /// @param own share of these words, from 0 to 1
  public Terms mixed(Map<String, Double> others, double own) {
    double total = words.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> mixed = new LinkedHashMap<>();
    words.forEach((word, weight) -> mixed.put(word, own * weight));
    others.forEach((word, weight) -> mixed.merge(word, (1 - own) * weight * total, Double::sum));
    return new Terms(mixed, identifiers, exact, names);
  }
}
