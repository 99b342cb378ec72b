package perek.assistant.ground;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Content words of a text, roughly stemmed, for telling how much two texts share.
public final class Words {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\d][\\p{L}\\d_]*(?:[.+-][\\p{L}\\d]+)*");
  private static final Pattern IES = Pattern.compile("ies$");
  private static final Pattern PLURAL = Pattern.compile("(?<=[^s])s$");
  private static final Pattern ENDING = Pattern.compile("(?:ing|ed|ation|ment|ly)$");
  private static final Set<String> STOP =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "in",
          "on",
          "at",
          "to",
          "for",
          "from",
          "by",
          "with",
          "and",
          "or",
          "not",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "am",
          "do",
          "does",
          "did",
          "can",
          "could",
          "may",
          "might",
          "must",
          "shall",
          "should",
          "will",
          "would",
          "has",
          "have",
          "had",
          "i",
          "me",
          "my",
          "we",
          "us",
          "our",
          "you",
          "your",
          "it",
          "its",
          "he",
          "she",
          "they",
          "them",
          "their",
          "this",
          "that",
          "these",
          "those",
          "there",
          "here",
          "what",
          "which",
          "who",
          "whom",
          "whose",
          "when",
          "where",
          "why",
          "how",
          "if",
          "then",
          "than",
          "as",
          "so",
          "such",
          "about",
          "into",
          "over",
          "per",
          "any",
          "some",
          "all",
          "each",
          "other",
          "same",
          "only",
          "also",
          "just",
          "up",
          "out",
          "no",
          "yes",
          "please",
          "tell",
          "give",
          "show",
          "explain",
          "mean",
          "means",
          "use",
          "used",
          "using",
          "thanks",
          "thank",
          "hello",
          "hi",
          "hey",
          "ok",
          "okay",
          "bye",
          "great",
          "cool",
          "nice",
          "thx",
          "good",
          "morning",
          "evening",
          "get",
          "need",
          "want",
          "ask",
          "like",
          "one",
          "between",
          "difference",
          "kind",
          "many",
          "much",
          "long");

  private Words() {}

  /// Stems, without words that say nothing alone.
  public static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(m -> m.group())
        .filter(w -> !STOP.contains(w))
        .map(Words::stem)
        .forEach(words::add);
    return words;
  }

  /// Share of the words of `asked` that stand in `text`, 0 where nothing is asked.
  public static double coverage(Set<String> asked, Set<String> text) {
    if (asked.isEmpty()) return 0;
    return (double) asked.stream().filter(text::contains).count() / asked.size();
  }

  /// Words shared over words in both: 1 for the same words.
  public static double likeness(Set<String> a, Set<String> b) {
    long shared = a.stream().filter(b::contains).count();
    long all = a.size() + b.size() - shared;
    return all == 0 ? 1 : (double) shared / all;
  }

  private static String stem(String word) {
    if (word.length() < 4 || word.chars().anyMatch(c -> !Character.isLetter(c))) return word;
    String w = IES.matcher(word).replaceFirst("y");
    w = PLURAL.matcher(w).replaceFirst("");
    if (w.length() > 5) w = ENDING.matcher(w).replaceFirst("");
    return w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
  }
}
