package perek.assistant.adql.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.adql.word.Measure;
import perek.assistant.adql.word.Token;
import perek.assistant.adql.word.Units;

/// A number of a question with its unit, from one token up to another.
///
/// @param counts whether it is a word such as `five`
public record Amount(int from, int to, double value, Optional<Measure> unit, boolean counts) {

  private static final int LONGEST_UNIT = 4;

  /// All amounts, from left to right.
  public static List<Amount> all(List<Token> tokens) {
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).number().isEmpty() && !one(tokens, i)) continue;
      Amount amount = at(tokens, i);
      amounts.add(amount);
      i = amount.to() - 1;
    }
    return List.copyOf(amounts);
  }

  /// `Longer than an hour`, `within a degree`.
  private static boolean one(List<Token> tokens, int i) {
    return tokens.get(i).lower().matches("an?")
        && i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).lower().matches("than|over|under|within|least|most|about|exceeding")
        && tokens.get(i + 1).raw().length() > 2
        && Units.said(tokens.get(i + 1).raw()).isPresent();
  }

  private static Amount at(List<Token> tokens, int i) {
    double value = tokens.get(i).number().orElse(1);
    boolean words = tokens.get(i).word();
    int next = i + 1;
    if (next < tokens.size() && tokens.get(next).lower().equals("million")) {
      value *= 1e6;
      next++;
    }
    int start = next < tokens.size() && tokens.get(next).raw().equals("-") ? next + 1 : next;
    if (words && value == .5 && start < tokens.size() && tokens.get(start).lower().matches("an?"))
      start++;
    for (int n = Math.min(LONGEST_UNIT, tokens.size() - start); n > 0; n--) {
      String said = said(tokens.subList(start, start + n));
      Optional<Measure> unit = Units.said(said);
      if (unit.isPresent() && !letter(tokens, start, n))
        return new Amount(i, start + n, value, unit, words);
    }
    return new Amount(i, next, value, Optional.empty(), words);
  }

  private static String said(List<Token> tokens) {
    StringBuilder said = new StringBuilder();
    for (Token t : tokens) {
      boolean tight = said.isEmpty() || t.raw().matches("[/*^.]") || said.toString().endsWith("/");
      said.append(tight ? "" : " ").append(t.raw());
    }
    return said.toString();
  }

  /// "4 G magnitudes" are no grams: a letter before a word is none but those that are usual.
  private static boolean letter(List<Token> tokens, int at, int n) {
    String raw = tokens.get(at).raw();
    return n == 1 && raw.length() == 1 && !raw.matches("[dhsKm°%]");
  }

  public boolean angle() {
    return unit.filter(u -> u.powers().equals(java.util.Map.of("deg", 1))).isPresent();
  }

  public double degrees() {
    return value * unit.map(Measure::factor).orElse(1.);
  }
}
