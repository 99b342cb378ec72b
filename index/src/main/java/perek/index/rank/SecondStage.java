package perek.index.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import perek.index.search.Fusion;
import perek.index.search.Tuning;
import perek.index.search.Weight;
import perek.index.text.Expansion;
import perek.index.text.Question;

/// Ranks candidates anew. A passage gains by the share of the question's words that it holds, and
/// where the glossary names its document; an example, a tutorial or a list of references loses, and
/// so does one more passage of a section that is shown already.
/// `docs/decisions/0005-second-stage.md` has what each is worth.
public final class SecondStage {

  /// Stems with which a question asks for just such a passage.
  private static final Set<String> WANTS_ASIDES =
      Set.of("exampl", "case", "tutori", "bnf", "grammar", "chang", "refer", "version", "new");

  private final IndexReader reader;
  private final Tuning tuning;
  private final List<Expansion> expansions;
  private final boolean asides;
  private final Coverage coverage;

  public SecondStage(IndexReader reader, Question question, Tuning tuning) throws IOException {
    this.reader = reader;
    this.tuning = tuning;
    this.expansions = question.expansions();
    this.coverage = new Coverage(reader, question);
    this.asides = question.words().stream().anyMatch(WANTS_ASIDES::contains);
  }

  /// A candidate at its new place.
  ///
  /// @param score the fused one with what was gained and lost
  /// @param reasons of gains and losses, as sentences for people
  /// @param reranked score of the cross-encoder; null where it read none
  public record Ranked(
      Fusion.Candidate candidate,
      Traits traits,
      Coverage.Held held,
      double score,
      List<String> reasons,
      @Nullable Double reranked) {

    /// The same with the score that a cross-encoder gave.
    public Ranked reranked(double score) {
      return new Ranked(candidate, traits, held, this.score, reasons, score);
    }

    /// The same at another place, for a reason that changes no score.
    Ranked because(String reason) {
      List<String> more = new ArrayList<>(reasons);
      more.add(reason);
      return new Ranked(candidate, traits, held, score, more, reranked);
    }

    /// True where both are of one passage.
    boolean isOf(Ranked other) {
      return candidate.doc() == other.candidate.doc();
    }

    Ranked with(double gain, String reason) {
      List<String> more = new ArrayList<>(reasons);
      more.add("%s %+.2f".formatted(reason, gain));
      return new Ranked(candidate, traits, held, score + gain, more, reranked);
    }
  }

  /// All candidates by their scores, best first; nothing is lost yet for repetition.
  ///
  /// @param fed whether feedback chose them: the question's own words say less of such ones
  public List<Ranked> rank(List<Fusion.Candidate> candidates, boolean fed) throws IOException {
    Map<Integer, Coverage.Held> held =
        coverage.of(candidates.stream().map(Fusion.Candidate::doc).toList());
    List<Ranked> ranked = new ArrayList<>();
    for (Fusion.Candidate candidate : candidates)
      ranked.add(judged(candidate, held.getOrDefault(candidate.doc(), Coverage.Held.NOTHING), fed));
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return ranked;
  }

  private Ranked judged(Fusion.Candidate candidate, Coverage.Held held, boolean fed)
      throws IOException {
    Traits traits = Traits.read(reader, candidate.doc());
    Ranked ranked = new Ranked(candidate, traits, held, candidate.score(), List.of(), null);
    double covered = tuning.get(Weight.COVERAGE) * held.share();
    if (covered > 0 && !fed)
      ranked = ranked.with(covered, "holds %.0f %% of the question".formatted(100 * held.share()));
    return lessened(named(ranked));
  }

  private Ranked named(Ranked ranked) {
    if (expansions.isEmpty()) return ranked;
    String document = ranked.traits().document();
    double gain = tuning.get(Weight.DOCUMENT_BOOST);
    for (Expansion expansion : expansions)
      if (gain > 0 && expansion.documents().contains(document))
        return ranked.with(gain, "'" + expansion.said() + "' names " + document);
    return ranked;
  }

  private Ranked lessened(Ranked ranked) {
    if (asides) return ranked;
    Ranked less = ranked;
    double aside = tuning.get(Weight.ILLUSTRATION);
    if (aside > 0 && ranked.traits().illustration())
      less = less.with(-aside, "example, changes or references");
    double tutorial = tuning.get(Weight.TUTORIAL);
    return tutorial > 0 && ranked.traits().tutorial() ? less.with(-tutorial, "tutorial") : less;
  }

  /// Gives the ranked ones one by one, each time the best that is left.
  public final class Turns {

    private final List<Ranked> left;
    private final Map<String, Integer> shown = new HashMap<>();

    public Turns(List<Ranked> ranked) {
      this.left = new ArrayList<>(ranked);
    }

    public boolean isEmpty() {
      return left.isEmpty();
    }

    /// Takes the best of those left.
    public Ranked next() {
      double loss = tuning.get(Weight.REPEAT);
      int best = 0;
      double score = Double.NEGATIVE_INFINITY;
      // Later ones score less before any loss, so the first that loses nothing ends the search.
      for (int at = 0; at < left.size() && left.get(at).score() > score; at++) {
        double now = left.get(at).score() - loss * times(left.get(at));
        if (now > score) {
          score = now;
          best = at;
        }
      }
      Ranked next = left.remove(best);
      int times = times(next);
      return times == 0 || loss == 0
          ? next
          : next.with(-loss * times, "better passages of this section: " + times);
    }

    /// Says that one was shown.
    public void shown(Ranked ranked) {
      shown.merge(ranked.traits().place(), 1, Integer::sum);
    }

    private int times(Ranked ranked) {
      if (shown.isEmpty()) return 0;
      return shown.getOrDefault(ranked.traits().place(), 0);
    }
  }
}
