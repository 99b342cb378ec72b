package perek.index.rank;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    double passages = reader.getDocCount(Fields.BODY);
    for (Map.Entry<String, Double> entry : model.entrySet()) {
      double holding = reader.docFreq(new Term(Fields.BODY, entry.getKey()));
      double rarity = Math.log(1 + (passages - holding + .5) / (holding + .5));
      entry.setValue(entry.getValue() * rarity);
    }
    return best(model, most);
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
