package perek.tools.table.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which end of a quantity is wanted.
///
/// @param phrase as it was said; empty where nothing was
/// @param wanted which end
/// @param quantity that the phrase alone tells, as `brightest` does; else empty
public record Superlative(String phrase, Wanted wanted, String quantity) {

  /// The most of it, the least, or what people call best or worst.
  public enum Wanted {
    MOST,
    LEAST,
    BEST,
    WORST
  }

  private static final List<Superlative> ALL =
      Words.table("superlatives.tsv", 3).stream()
          .flatMap(c ->
              Words.list(c.get(0)).stream()
                  .map(phrase -> new Superlative(phrase, wanted(c.get(1)), c.get(2))))
          .toList();

  private static Wanted wanted(String sign) {
    return switch (sign) {
      case "+" -> Wanted.MOST;
      case "-" -> Wanted.LEAST;
      case "b" -> Wanted.BEST;
      case "w" -> Wanted.WORST;
      default -> throw new IllegalStateException("superlatives.tsv has '" + sign + "'");
    };
  }

  /// The longest that stands in what was said; the best, where none does.
  ///
  /// @param said plain
  public static Superlative in(String said) {
    Optional<Superlative> longest =
        ALL.stream()
            .filter(s -> Words.longest(List.of(s.phrase), said).isPresent())
            .max(Comparator.comparingInt(s -> s.phrase.length()));
    return longest.orElse(new Superlative("", Wanted.BEST, ""));
  }

  /// What was said without it.
  public String rest(String said) {
    return (" " + said + " ").replace(" " + phrase + " ", " ").strip();
  }

  /// Whether the largest values of a column come first.
  public boolean largestFirst(Quantity of) {
    boolean most =
        switch (wanted) {
          case MOST -> true;
          case LEAST -> false;
          case BEST -> of.bestIsMost();
          case WORST -> !of.bestIsMost();
        };
    return most == of.grows();
  }

  /// The same for a column that no quantity is known of.
  public boolean largestFirst() {
    return wanted == Wanted.MOST || wanted == Wanted.BEST;
  }
}
