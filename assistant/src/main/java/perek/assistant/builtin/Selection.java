package perek.assistant.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.ground.Sentences;
import perek.assistant.ground.Words;

/// Picks the few sentences that make the answer: the best one, what it leans on or announces, and
/// others nearly as good that say something else; at least one for each standard that the question
/// names.
final class Selection {

  /// Most sentences and words of an answer.
  private static final int SENTENCES = 4;

  private static final int WORDS = 110;

  /// How near to the best score a further sentence must come.
  private static final double NEARLY = .88;

  /// From this likeness on two sentences say the same.
  private static final double SAME = .55;

  private static final int FOLLOWING = 6;

  private final List<SentenceRanker.Ranked> ranked;
  private final List<SentenceRanker.Ranked> chosen = new ArrayList<>();

  Selection(List<SentenceRanker.Ranked> ranked) {
    this.ranked = ranked;
  }

  /// Puts a sentence in, unless it says what is said already.
  void add(Optional<SentenceRanker.Ranked> sentence) {
    sentence.ifPresent(this::take);
  }

  /// Adds the best sentence and those nearly as good that are allowed, within the size of an
  /// answer.
  void fill(Predicate<String> allowed) {
    if (ranked.isEmpty()) return;
    double enough = ranked.getFirst().score() * NEARLY;
    for (SentenceRanker.Ranked candidate : ranked) {
      if (chosen.size() >= SENTENCES || candidate.score() < enough) break;
      boolean fits = words() + length(candidate) <= WORDS || chosen.isEmpty();
      if (fits && allowed.test(candidate.span().text())) take(candidate);
    }
  }

  private void take(SentenceRanker.Ranked candidate) {
    Set<String> words = Words.of(candidate.span().text());
    boolean said =
        chosen.stream().anyMatch(c -> Words.likeness(Words.of(c.span().text()), words) > SAME);
    if (!said) chosen.add(candidate);
  }

  private int words() {
    return chosen.stream().mapToInt(Selection::length).sum();
  }

  private static int length(SentenceRanker.Ranked r) {
    return r.span().text().split("\\s+").length;
  }

  /// Passages in the order of their best sentence, sentences in the order of the passage,
  /// neighbours joined.
  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Evidence.Found found :
        chosen.stream().map(SentenceRanker.Ranked::found).distinct().toList()) {
      List<Sentences.Span> all = Sentences.of(found.hit().passage().text());
      chosen.stream()
          .filter(c -> c.found().equals(found))
          .flatMap(c -> withNeighbours(c.span(), all).stream())
          .distinct()
          .sorted(Comparator.comparingInt(Sentences.Span::start))
          .forEach(s -> claims.add(Claim.extracted(new Claim.Quote(found.id(), s.text()))));
    }
    return claims;
  }

  private static List<Sentences.Span> withNeighbours(
      Sentences.Span span, List<Sentences.Span> all) {
    int at = all.indexOf(span);
    int from = span.leans() && at > 0 && all.get(at - 1).block() == span.block() ? at - 1 : at;
    int to = span.opens() ? Math.min(all.size(), at + 1 + FOLLOWING) : at + 1;
    return all.subList(from, to);
  }
}
