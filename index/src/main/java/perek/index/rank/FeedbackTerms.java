package perek.index.rank;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import perek.index.text.Fields;
import perek.index.text.Question;

/// Pseudo-relevance feedback: the words that are typical of the first answers, after the relevance
/// model RM3 (Lavrenko and Croft 2001; Abdul-Jaleel et al. 2004), with each word weighed by its
/// rarity as well.
final class FeedbackTerms {

  private final IndexReader reader;

  FeedbackTerms(IndexReader reader) {
    this.reader = reader;
  }

  /// A text and how much it counts.
  record Answer(String text, double weight) {}

  /// The best terms with weights that add up to 1; none where there is no answer.
  Map<String, Double> of(List<Answer> answers, int most) throws IOException {
    double total = answers.stream().mapToDouble(Answer::weight).sum();
    Map<String, Double> model = new HashMap<>();
    for (Answer answer : answers) {
      List<String> stems = Question.stems(answer.text);
      double share = answer.weight / total / stems.size();
      for (String stem : stems) model.merge(stem, share, Double::sum);
    }
    Map<String, Double> weighed = weighed(model, most);
    model.keySet().retainAll(weighed.keySet());
    model.putAll(weighed);
    return best(model, most);
  }

  /// The terms that can be among the best, with their rarity in their weights: rarities are looked
  /// up in the order of weights, until the rarest word there could be would no longer be one.
  private Map<String, Double> weighed(Map<String, Double> model, int most) throws IOException {
    double passages = reader.getDocCount(Fields.BODY);
    double rarest = Math.log(1 + (passages + .5) / .5);
    PriorityQueue<Double> best = new PriorityQueue<>();
    Map<String, Double> weighed = new HashMap<>();
    for (String stem : byWeight(model)) {
      double weight = model.getOrDefault(stem, 0.);
      if (!best.isEmpty() && best.size() == most && weight * rarest < best.element()) break;
      double holding = reader.docFreq(new Term(Fields.BODY, stem));
      double typical = weight * Math.log(1 + (passages - holding + .5) / (holding + .5));
      weighed.put(stem, typical);
      best.add(typical);
      if (best.size() > most) best.remove();
    }
    return weighed;
  }

  private static List<String> byWeight(Map<String, Double> model) {
    return model.entrySet().stream()
        .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Double> best(Map<String, Double> model, int most) {
    List<Map.Entry<String, Double>> best =
        model.entrySet().stream()
            .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
            .limit(most)
            .toList();
    double total = best.stream().mapToDouble(Map.Entry::getValue).sum();
    Map<String, Double> terms = new LinkedHashMap<>();
    if (total > 0) best.forEach(term -> terms.put(term.getKey(), term.getValue() / total));
    return terms;
  }
}
