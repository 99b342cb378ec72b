package perek.index.search;

import org.apache.lucene.util.VectorUtil;
import perek.index.text.Question;

/// The vector of a question, drawn towards that of the question with the glossary's terms.
public final class QueryVector {

  private QueryVector() {}

  /// Embeds a question.
  public interface Embedding {
    float[] of(String text);
  }

  /// Of unit length.
  public static float[] of(String text, Question question, Tuning tuning, Embedding embedding) {
    float[] plain = embedding.of(text);
    double share = tuning.get(Weight.EXPANDED_VECTOR);
    if (question.expansions().isEmpty() || share == 0) return plain;
    float[] expanded = embedding.of(question.expanded(text));
    float[] mixed = new float[plain.length];
    for (int i = 0; i < mixed.length; i++)
      mixed[i] = (float) ((1 - share) * plain[i] + share * expanded[i]);
    return VectorUtil.l2normalize(mixed);
  }
}
