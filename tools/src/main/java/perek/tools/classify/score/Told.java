package perek.tools.classify.score;

import java.util.Map;
import perek.tools.classify.model.Judgement;

/// What was said of a spectrum whose truth is known.
///
/// @param id of it
/// @param star whose it is
/// @param truth place of its label
/// @param said by a model that did not learn from its star
/// @param values known quantities by name
public record Told(String id, String star, int truth, Judgement said, Map<String, Double> values) {

  public Told {
    values = Map.copyOf(values);
  }

  boolean right() {
    return said.label() == truth;
  }

  double confidence() {
    return said.probabilities()[said.label()];
  }
}
