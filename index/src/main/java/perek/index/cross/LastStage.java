package perek.index.cross;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perek.index.rank.SecondStage.Ranked;

/// Puts the first of a ranking into the order of a reranker, where there is one. Safe for use by
/// several threads.
public final class LastStage implements AutoCloseable {

  /// Passages that are scored: each costs a run of the model, and further down they are seldom
  /// right.
  public static final int SCORED = 30;

  private static final Logger LOG = LoggerFactory.getLogger(LastStage.class);

  private final Optional<Reranker> reranker;
  private volatile @Nullable String trouble;

  /// @param reranker closed with this; empty where the order before is to hold
  public LastStage(Optional<Reranker> reranker) {
    this.reranker = reranker;
  }

  /// The text of a ranked passage.
  public interface Texts {
    String of(Ranked ranked) throws IOException;
  }

  public Optional<Reranker> reranker() {
    return reranker;
  }

  /// How many of a ranking must be given for the best `k`.
  public int depth(int k) {
    return reranker.isPresent() ? Math.max(SCORED, k) : k;
  }

  /// The first [#SCORED] in the order of their scores, then the rest as they were; all as they were
  /// where the question is blank or the reranker fails, which is logged and told by [#trouble()].
  public List<Ranked> order(String question, List<Ranked> ranked, Texts texts) throws IOException {
    trouble = null;
    if (reranker.isEmpty() || question.isBlank() || ranked.isEmpty()) return ranked;
    List<Ranked> first = ranked.subList(0, Math.min(SCORED, ranked.size()));
    List<String> passages = new ArrayList<>();
    for (Ranked one : first) passages.add(texts.of(one));
    try {
      List<Ranked> ordered = ordered(first, reranker.get().scores(question, passages));
      ordered.addAll(ranked.subList(first.size(), ranked.size()));
      return ordered;
    } catch (RerankerException e) {
      LOG.warn("the order before the reranker holds", e);
      trouble = String.valueOf(e.getMessage());
      return ranked;
    }
  }

  /// Why the last ranking was left as it was though there is a reranker; empty where it was not.
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void close() {
    reranker.ifPresent(Reranker::close);
  }

  /// Of equal scores the one that stood first stays first.
  private static List<Ranked> ordered(List<Ranked> first, double[] scores) {
    List<Ranked> ordered = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) ordered.add(first.get(i).reranked(scores[i]));
    ordered.sort(Comparator.comparingDouble(LastStage::score).reversed());
    return ordered;
  }

  private static double score(Ranked ranked) {
    Double score = ranked.reranked();
    return score == null ? Double.NEGATIVE_INFINITY : score;
  }
}
