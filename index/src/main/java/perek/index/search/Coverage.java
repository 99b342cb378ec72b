package perek.index.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import perek.index.text.Fields;
import perek.index.text.Question;

/// How much of a question's content stands in a passage: the share of its words, each weighted by
/// its rarity as BM25 does. A word that no passage holds weighs most.
public final class Coverage {

  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final double total;

  public Coverage(IndexReader reader, Question question) throws IOException {
    double passages = reader.getDocCount(Fields.BODY);
    for (String word : question.words()) {
      double holding =
          Math.max(
              reader.docFreq(new Term(Fields.BODY, word)),
              reader.docFreq(new Term(Fields.TITLE, word)));
      weights.put(
          word, Math.log(1 + (passages - Math.min(holding, passages) + .5) / (holding + .5)));
    }
    total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// From 0 to 1; 0 for a question without content words.
  public double of(String passage) {
    if (total <= 0) return 0;
    Set<String> words = Question.words(passage);
    return weights.entrySet().stream()
            .filter(word -> words.contains(word.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum()
        / total;
  }
}
