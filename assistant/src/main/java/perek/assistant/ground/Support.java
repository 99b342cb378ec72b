package perek.assistant.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text that bear a sentence, and whether they do.
public final class Support {

  /// Least share of a sentence's words that stand in what it cites. Measured on paraphrases and on
  /// sentences about other things; decision 0017 has the figures.
  static final double ENOUGH = .5;

  private static final int MOST_STRETCHES = 3;
  private static final int MOST_LINES = 10;

  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:not|never|no|none|neither|nor|without|cannot|can't|isn't|aren't|doesn't|don't"
              + "|mustn't|forbidden|prohibited|unable)\\b|n't\\b");

  private Support() {}

  /// The stretches of a text, word for word, that hold most of a sentence; the best comes first.
  ///
  /// @param text a passage
  public static List<String> stretches(String sentence, String text) {
    List<String> spans = Sentences.of(text).stream().map(Sentences.Span::text).toList();
    return stretches(sentence, spans, MOST_STRETCHES);
  }

  /// The lines of what a service answered that hold most of a sentence; the best comes first.
  public static List<String> lines(String sentence, String text) {
    return stretches(sentence, text.lines().toList(), MOST_LINES);
  }

  private static List<String> stretches(String sentence, List<String> spans, int most) {
    Set<String> wanted = new HashSet<>(Words.of(sentence));
    List<String> found = new ArrayList<>();
    while (found.size() < most) {
      Optional<String> best =
          spans.stream()
              .filter(s -> !found.contains(s))
              .max(Comparator.comparingDouble((String s) -> worth(wanted, sentence, s)));
      if (best.isEmpty() || worth(wanted, sentence, best.get()) <= 0) break;
      found.add(best.get());
      wanted.removeAll(Words.of(best.get()));
    }
    if (found.isEmpty() && !spans.isEmpty()) found.add(spans.getFirst());
    return found;
  }

  /// Words shared, and numbers: these are the harder to find elsewhere.
  private static double worth(Set<String> wanted, String sentence, String span) {
    long words = Words.of(span).stream().filter(wanted::contains).count();
    List<Figures.Figure> figures = Figures.read(Figures.plain(span));
    long numbers =
        Figures.read(Figures.plain(sentence)).stream()
            .filter(f -> figures.stream().anyMatch(f::stands))
            .count();
    return words == 0 && numbers == 0 ? 0 : words + 2 * numbers - span.length() * 1e-4;
  }

  /// Why a sentence does not follow from what it cites; empty where it may.
  ///
  /// @param best the stretch that bears most of it
  /// @param whole all that it cites
  /// @param said what was asked, whose words may be repeated
  public static Optional<String> lacks(String sentence, String best, String whole, String said) {
    Set<String> words = Words.of(sentence);
    Set<String> known = new HashSet<>(Words.of(whole));
    Set<String> repeated = Words.of(said);
    long own = words.stream().filter(w -> !repeated.contains(w) || known.contains(w)).count();
    long held = words.stream().filter(known::contains).count();
    if (own > 0 && held < ENOUGH * own) return Optional.of("what it cites says something else");
    if (held == 0) return Optional.of("what it cites says something else");
    boolean denies = DENIAL.matcher(sentence).find();
    boolean opposite =
        denies
            ? !DENIAL.matcher(whole).find()
            : DENIAL.matcher(best).find() && covers(sentence, best);
    if (opposite) return Optional.of("what it cites says the opposite");
    return Optional.empty();
  }

  /// True where a stretch denies in its only clause what a sentence claims.
  private static boolean covers(String sentence, String best) {
    return Words.coverage(Words.of(best), Words.of(sentence)) > .7;
  }
}
