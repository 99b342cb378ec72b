package perek.index.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people say and what the standards say: `glossary.txt`, which tells its own form. A phrase
/// is found by its stems; one of at most three letters is an acronym and must be written as there,
/// or in lower case. Safe for use by several threads.
public final class Glossary {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int ACRONYM = 3;

  /// Read at the first question, since most starts of Perek ask none.
  private static final class Own {
    static final Glossary GLOSSARY = read("glossary.txt");
  }

  private record Phrase(String said, List<String> stems, Expansion expansion) {}

  private final Map<String, List<Phrase>> byFirstStem = new HashMap<>();

  private Glossary(List<Phrase> phrases) {
    for (Phrase phrase : phrases)
      byFirstStem.computeIfAbsent(phrase.stems.getFirst(), _ -> new ArrayList<>()).add(phrase);
  }

  /// The glossary that comes with Perek.
  public static Glossary own() {
    return Own.GLOSSARY;
  }

  /// What a question says in other words, in the glossary's order within each place.
  ///
  /// @param revoked phrases that are to be left alone, in any case
  public List<Expansion> of(String question, Set<String> revoked) {
    List<String> stems = Question.stems(question);
    Set<String> written =
        WORD.matcher(question).results().map(m -> m.group()).collect(Collectors.toSet());
    Predicate<Phrase> wanted = phrase -> revoked.stream().noneMatch(phrase.said::equalsIgnoreCase);
    List<Expansion> found = new ArrayList<>();
    for (int at = 0; at < stems.size(); at++)
      for (Phrase phrase : byFirstStem.getOrDefault(stems.get(at), List.of()))
        if (stands(phrase, stems, at, written) && wanted.test(phrase)) add(found, phrase.expansion);
    return found;
  }

  /// A line's phrases say the same: the first of them counts.
  private static void add(List<Expansion> found, Expansion expansion) {
    boolean known =
        found.stream()
            .anyMatch(f ->
                f.terms().equals(expansion.terms()) && f.documents().equals(expansion.documents()));
    if (!known) found.add(expansion);
  }

  private static boolean stands(Phrase phrase, List<String> stems, int at, Set<String> written) {
    int end = at + phrase.stems.size();
    if (end > stems.size() || !stems.subList(at, end).equals(phrase.stems)) return false;
    return phrase.said.length() > ACRONYM
        || written.contains(phrase.said)
        || written.contains(phrase.said.toLowerCase(Locale.ROOT));
  }

  private static Glossary read(String resource) {
    try (@Nullable InputStream in = Glossary.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException(resource + " is missing from this build");
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(text);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }

  /// Reads the lines of a glossary; blank ones and those that start with `#` say nothing.
  static Glossary of(String text) {
    return new Glossary(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .flatMap(Glossary::phrases)
            .toList());
  }

  private static Stream<Phrase> phrases(String line) {
    int equals = line.indexOf('=');
    if (equals < 0) throw new IllegalArgumentException("a glossary line without '=': " + line);
    int at = line.indexOf('@', equals);
    String terms = line.substring(equals + 1, at < 0 ? line.length() : at);
    List<String> documents =
        at < 0 ? List.of() : List.of(line.substring(at + 1).strip().split("\\s+"));
    return items(line.substring(0, equals))
        .map(said ->
            new Phrase(
                said, Question.stems(said), new Expansion(said, items(terms).toList(), documents)))
        .filter(phrase -> !phrase.stems.isEmpty());
  }

  private static Stream<String> items(String list) {
    return Stream.of(list.split(",")).map(String::strip).filter(item -> !item.isEmpty());
  }
}
