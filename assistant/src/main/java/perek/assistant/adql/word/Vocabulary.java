package perek.assistant.adql.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that carry nothing by themselves, and how columns spell what people say.
public final class Vocabulary {

  private static final Set<String> FILLERS = words("fillers.txt");
  private static final Set<String> SOFT = words("soft.txt");
  private static final Set<String> VAGUE = words("vague.txt");
  private static final Map<List<String>, List<String>> SPELLINGS = spellings();

  private Vocabulary() {}

  /// Whether a sentence means the same without a word.
  public static boolean filler(Token token) {
    return FILLERS.contains(token.lower());
  }

  /// Whether a word leaves what it goes with the same: `confirmed` planets.
  public static boolean soft(Token token) {
    return SOFT.contains(token.lower());
  }

  /// Whether a word asks for much or little of something and does not say how much: `bright`.
  public static boolean vague(Token token) {
    return VAGUE.contains(token.lower());
  }

  /// How a column may spell what stems say, best first; none where nothing is known.
  public static List<String> spellings(List<String> stems) {
    return SPELLINGS.getOrDefault(stems, List.of());
  }

  private static Set<String> words(String file) {
    Set<String> words = new HashSet<>();
    Resources.lines(file).forEach(l -> words.addAll(List.of(l.strip().split("\\s+"))));
    return Set.copyOf(words);
  }

  private static Map<List<String>, List<String>> spellings() {
    Map<List<String>, List<String>> all = new HashMap<>();
    for (String line : Resources.lines("values.tsv")) {
      List<String> f = Resources.fields(line, 2);
      for (String said : Resources.list(f.getFirst()))
        all.putIfAbsent(Stem.sentence(said), new ArrayList<>(Resources.list(f.get(1))));
    }
    return Map.copyOf(all);
  }
}
