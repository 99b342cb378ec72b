package perek.index.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.index.search.Explanation;
import perek.index.search.Fusion;
import perek.index.search.Terms;
import perek.index.search.TextLeg;
import perek.index.search.Tuning;

/// Tells why the candidates of one search stand where they do.
public final class Explainer {

  private final TextLeg leg;
  private final Terms terms;
  private final Tuning tuning;
  private final List<Integer> byText;
  private final List<Integer> byVector;

  /// @param text as given to [Fusion#fuse]
  /// @param cosines as given to it
  /// @param nearest as given to it
  public Explainer(
      TextLeg leg,
      Terms terms,
      Tuning tuning,
      Map<Integer, Double> text,
      Map<Integer, Double> cosines,
      double nearest) {
    this.leg = leg;
    this.terms = terms;
    this.tuning = tuning;
    this.byText = new ArrayList<>(text.keySet());
    this.byVector =
        cosines.entrySet().stream()
            .filter(e -> e.getValue() >= nearest)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
  }

  public Explanation of(SecondStage.Ranked ranked) throws IOException {
    Fusion.Candidate candidate = ranked.candidate();
    List<Explanation.Match> matches = leg.matches(terms, candidate.doc());
    boolean words = tuning.legs() != Tuning.Legs.VECTORS;
    return new Explanation(
        rank(byText, candidate.doc()),
        matches.stream().mapToDouble(Explanation.Match::score).sum(),
        words ? candidate.textPart() : null,
        rank(byVector, candidate.doc()),
        candidate.cosine(),
        candidate.vectorPart(),
        candidate.score(),
        ranked.reasons(),
        ranked.reranked(),
        matches);
  }

  private static @Nullable Integer rank(List<Integer> docs, int doc) {
    int at = docs.indexOf(doc);
    return at < 0 ? null : at + 1;
  }
}
