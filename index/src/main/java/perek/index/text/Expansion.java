package perek.index.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a question is searched for besides its own words.
///
/// @param said phrase of the question, or of the glossary, that it holds
/// @param terms to look for as well, possibly none
/// @param documents ids of the documents that are about it, possibly none
/// @param names tokens to look for as they are written, possibly none
public record Expansion(
    String said, List<String> terms, List<String> documents, List<String> names) {

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern NAME = Pattern.compile("(?=.*\\p{Lu}).{2,}");

  public Expansion {
    terms = List.copyOf(terms);
    documents = List.copyOf(documents);
    names = List.copyOf(names);
  }

  /// One whose words are looked for in any form alone.
  public Expansion(String said, List<String> terms, List<String> documents) {
    this(said, terms, documents, List.of());
  }

  /// One whose words with capitals, such as `Be` and `QSO`, are looked for as they are written too.
  public static Expansion named(String said, List<String> terms) {
    List<String> names =
        Stream.concat(Stream.of(said), terms.stream())
            .flatMap(term -> Stream.of(term.split("\\s+")))
            .map(token -> EDGES.matcher(token).replaceAll(""))
            .filter(token -> NAME.matcher(token).matches())
            .distinct()
            .toList();
    return new Expansion(said, terms, List.of(), names);
  }

  /// True where a name stands in the question itself.
  public boolean says(String name) {
    return Stream.of(said.split("\\s+"))
        .anyMatch(token -> EDGES.matcher(token).replaceAll("").equals(name));
  }
}
