package perek.index.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms of a question, each once and in order.
///
/// @param words stems of its content words
/// @param identifiers lower-case tokens, whole and in parts
/// @param exact tokens as written that look like a name: with a capital after the first letter, a
///   digit, or punctuation inside
/// @param expansions what the glossary adds
public record Question(
    List<String> words, List<String> identifiers, List<String> exact, List<Expansion> expansions) {

  /// Characters of a question that are read: what follows is of no use to a search, and a term more
  /// costs time on every passage.
  public static final int MOST_CHARACTERS = 20_000;

  /// Terms of each kind that are searched.
  public static final int MOST_TERMS = 250;

  private static final Analyzer ANALYZER = Fields.analyzer();

  public static Question of(String text) {
    return of(text, Set.of());
  }

  /// @param revoked phrases of the glossary that are to be left alone
  public static Question of(String text, Set<String> revoked) {
    String read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    return new Question(
        terms(Fields.BODY, read).stream().limit(MOST_TERMS).toList(),
        terms(Fields.IDENT, read).stream().limit(MOST_TERMS).toList(),
        terms(Fields.EXACT, read).stream().filter(Question::isName).limit(MOST_TERMS).toList(),
        Glossary.own().of(read, revoked));
  }

  /// The same, searched for more besides.
  public Question with(List<Expansion> more) {
    List<Expansion> all = new ArrayList<>(expansions);
    all.addAll(more);
    return new Question(words, identifiers, exact, all);
  }

  /// A text with the terms that the glossary adds to it.
  public String expanded(String text) {
    List<String> terms = expansions.stream().flatMap(e -> e.terms().stream()).distinct().toList();
    return terms.isEmpty() ? text : text + " (" + String.join(", ", terms) + ")";
  }

  /// Stems of the words that the glossary adds and the question does not hold.
  public SequencedSet<String> added() {
    SequencedSet<String> added = new LinkedHashSet<>();
    for (Expansion expansion : expansions)
      expansion.terms().forEach(term -> added.addAll(words(term)));
    words.forEach(added::remove);
    return added;
  }

  /// Stems of the content words of a text, as they stand in the fields `body` and `title`.
  public static SequencedSet<String> words(String text) {
    return terms(Fields.BODY, text);
  }

  /// The same, each as often as it stands there, in order.
  public static List<String> stems(String text) {
    return all(Fields.BODY, text);
  }

  /// Words of a person's name, as they stand in the field `names`.
  public static List<String> names(String name) {
    return all(Fields.NAMES, name);
  }

  private static SequencedSet<String> terms(String field, String text) {
    return new LinkedHashSet<>(all(field, text));
  }

  private static List<String> all(String field, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) terms.add(term.toString());
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string", e);
    }
    return terms;
  }

  private static boolean isName(String token) {
    return token
        .codePoints()
        .skip(1)
        .anyMatch(c -> Character.isUpperCase(c) || !Character.isLetter(c));
  }
}
