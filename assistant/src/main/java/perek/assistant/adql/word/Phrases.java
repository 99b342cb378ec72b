package perek.assistant.adql.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Phrases with what they stand for, from a resource: what people say, then fields.
public final class Phrases {

  public static final Phrases COMPARE = new Phrases("compare.tsv");
  public static final Phrases AFTER = new Phrases("after.tsv");
  public static final Phrases SUPERLATIVES = new Phrases("superlatives.tsv");

  private static final int LONGEST = 4;
  private static final int FIELDS = 3;

  /// @param length how many tokens
  public record Match(int length, List<String> fields) {}

  private final Map<String, List<String>> fields = new HashMap<>();

  private Phrases(String file) {
    for (String line : Resources.lines(file)) {
      List<String> f = Resources.fields(line, FIELDS);
      Resources.list(f.getFirst()).forEach(p -> fields.putIfAbsent(p, f.subList(1, FIELDS)));
    }
  }

  /// The longest phrase that begins at a token.
  public Optional<Match> at(List<Token> tokens, int from) {
    for (int n = Math.min(LONGEST, tokens.size() - from); n > 0; n--) {
      List<String> words = new ArrayList<>();
      tokens.subList(from, from + n).forEach(t -> words.add(t.lower()));
      List<String> found = fields.get(String.join(" ", words));
      if (found != null) return Optional.of(new Match(n, found));
    }
    return Optional.empty();
  }
}
