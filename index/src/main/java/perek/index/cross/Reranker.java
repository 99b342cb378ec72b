package perek.index.cross;

import java.util.List;
import java.util.Optional;

/// Scores passages by reading each together with the question. Implementations are safe for use by
/// several threads.
public interface Reranker extends AutoCloseable {

  /// Names the model to people.
  String name();

  /// Why it cannot score, with the remedy; empty where it can. Loads the model where it is not yet.
  Optional<String> trouble();

  /// How well each passage answers the question, in the order given: the larger, the better. Scores
  /// have no unit, may be negative, and compare within one question only.
  ///
  /// @throws RerankerException where the model cannot be used
  double[] scores(String question, List<String> passages);

  /// Waits for the scoring under way; nothing can be scored afterwards.
  @Override
  void close();
}
