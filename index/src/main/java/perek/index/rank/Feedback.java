package perek.index.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import perek.index.rank.SecondStage.Ranked;
import perek.index.search.JoinKey;
import perek.index.search.Terms;
import perek.index.search.Tuning;
import perek.index.search.VectorLeg;
import perek.index.search.Weight;

/// Asks again with what the first answers say: with their typical words, and near their vectors.
public final class Feedback {

  private static final int NEAREST = 3;

  private final IndexSearcher searcher;
  private final Tuning tuning;

  public Feedback(IndexSearcher searcher, Tuning tuning) {
    this.searcher = searcher;
    this.tuning = tuning;
  }

  /// Whether the tuning has it for such answers.
  public boolean isWanted(List<Ranked> ranked) {
    List<Ranked> first = first(ranked);
    if (first.isEmpty()) return false;
    return switch (tuning.feedback()) {
      case OFF -> false;
      case ALWAYS -> true;
      case RECORDS ->
          2 * first.stream().filter(one -> one.traits().record()).count() > first.size();
    };
  }

  /// The terms mixed with those typical of the first answers.
  public Terms terms(Terms terms, List<Ranked> ranked) throws IOException {
    List<FeedbackTerms.Answer> answers = new ArrayList<>();
    for (Ranked one : first(ranked)) {
      var stored = searcher.storedFields().document(one.candidate().doc());
      String text = String.join("\n", stored.getValues("section")) + "\n" + stored.get("text");
      answers.add(new FeedbackTerms.Answer(text, Math.max(one.score(), 0)));
    }
    return terms.mixed(
        new FeedbackTerms(searcher.getIndexReader())
            .of(answers, tuning.whole(Weight.FEEDBACK_TERMS)),
        tuning.get(Weight.FEEDBACK_SHARE));
  }

  /// The vector leg drawn towards the first answers.
  public VectorLeg vectors(VectorLeg leg, List<Ranked> ranked) throws IOException {
    List<String> hashes = new ArrayList<>();
    for (Ranked one : ranked.subList(0, Math.min(NEAREST, ranked.size())))
      hashes.add(JoinKey.of(searcher.getIndexReader(), one.candidate().doc()));
    return leg.towards(hashes, tuning.get(Weight.FEEDBACK_VECTOR));
  }

  private List<Ranked> first(List<Ranked> ranked) {
    return ranked.subList(0, Math.min(tuning.whole(Weight.FEEDBACK_PASSAGES), ranked.size()));
  }
}
