package perek.index.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import perek.index.filter.Holdings;
import perek.index.text.Expansion;
import perek.index.text.Question;

/// What a question is about, where that may stand in more than one document.
///
/// @param several whether it reads like a question over several things
/// @param named ids of the documents that it names, each for itself, where it is about more than
///   one
/// @param meant for each other thing that the glossary knows, the ids of the documents about it
public record Aspects(boolean several, List<Set<String>> named, List<Set<String>> meant) {

  private static final Pattern SEVERAL =
      Pattern.compile(
          "[,:;]|\\b(?:and|or|vs|versus|both|than|differ\\w*|compare\\w*|relat\\w+|between|correspond\\w*"
              + "|against|instead)\\b",
          Pattern.CASE_INSENSITIVE);

  /// `SODA`, `DataLink`, `EPN-TAP`; a name in small letters is a word where it is short.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._-])(?:[\\p{L}\\p{N}-]*\\p{Lu}[\\p{L}\\p{N}-]*\\p{Lu}[\\p{L}\\p{N}-]*|\\p{L}[\\p{L}\\p{N}]{5,})(?![\\p{L}\\p{N}_-])");

  /// Names that are looked up: of a long text the beginning says what it is about.
  private static final int MOST_NAMES = 40;

  /// Things that a search keeps apart: with more, each has too few places.
  private static final int MOST = 4;

  public Aspects {
    named = List.copyOf(named);
    meant = List.copyOf(meant);
  }

  static Aspects of(String text, Question question, Holdings holdings) {
    Set<Set<String>> named = new LinkedHashSet<>();
    NAME.matcher(text)
        .results()
        .limit(MOST_NAMES)
        .forEach(name -> holdings.id(name.group()).ifPresent(id -> named.add(Set.of(id))));
    Set<Set<String>> meant = new LinkedHashSet<>();
    for (Expansion expansion : question.expansions())
      if (!expansion.documents().isEmpty()) meant.add(Set.copyOf(expansion.documents()));
    meant.removeAll(named);
    boolean several = named.size() + meant.size() > 1;
    return new Aspects(
        several || SEVERAL.matcher(text).find(),
        several ? named.stream().limit(MOST).toList() : List.of(),
        several ? meant.stream().limit(MOST).toList() : List.of());
  }
}
