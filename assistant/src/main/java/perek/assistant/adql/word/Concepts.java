package perek.assistant.adql.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the field measures, by what people say.
public final class Concepts {

  private static final Map<String, Concept> BY_KEY = new HashMap<>();
  private static final Map<List<String>, Concept> BY_PHRASE = new HashMap<>();

  static {
    for (String line : Resources.lines("concepts.tsv")) {
      Concept concept = concept(Resources.fields(line, 7));
      BY_KEY.put(concept.key(), concept);
      concept.phrases().forEach(p -> BY_PHRASE.putIfAbsent(p, concept));
    }
  }

  private Concepts() {}

  /// @throws IllegalArgumentException where there is none
  public static Concept named(String key) {
    Concept concept = BY_KEY.get(key);
    if (concept == null) throw new IllegalArgumentException("there is no concept " + key);
    return concept;
  }

  /// What stems of a sentence say.
  public static Optional<Concept> said(List<String> stems) {
    return Optional.ofNullable(BY_PHRASE.get(stems));
  }

  private static Concept concept(List<String> f) {
    return new Concept(
        f.get(0),
        Resources.list(f.get(1)).stream().map(Stem::sentence).toList(),
        Resources.list(f.get(2)).stream().map(u -> Arrays.asList(u.split("\\+"))).toList(),
        pattern(f.get(3)),
        pattern(f.get(4)),
        pattern(f.get(5)),
        f.get(6).isEmpty() ? Optional.empty() : Units.read(f.get(6)));
  }

  private static Optional<Pattern> pattern(String regex) {
    return regex.isEmpty()
        ? Optional.empty()
        : Optional.of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }
}
