package perek.shell.http.form;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Pieces of text, of about the size of a language model's tokens: at most six letters or digits,
/// or one other character, with the white space before it. What the built-in planner counts by.
public final class Tokens {

  private static final Pattern PIECE =
      Pattern.compile("\\s*(?:[\\p{L}\\p{M}\\p{Nd}]{1,6}|\\S)|\\s+", Pattern.DOTALL);

  private Tokens() {}

  public static int count(String text) {
    return (int) PIECE.matcher(text).results().count();
  }

  /// The pieces, which together are the text.
  public static List<String> of(String text) {
    return PIECE.matcher(text).results().map(MatchResult::group).toList();
  }

  /// The beginning of a text, of so many pieces at most.
  public static String first(String text, int most) {
    int end = PIECE.matcher(text).results().limit(most).mapToInt(MatchResult::end).max().orElse(0);
    return text.substring(0, end);
  }

  /// The text in parts of `size` pieces, as a stream shows it.
  public static List<String> parts(String text, int size) {
    List<String> pieces = of(text);
    List<String> parts = new java.util.ArrayList<>();
    for (int at = 0; at < pieces.size(); at += size)
      parts.add(String.join("", pieces.subList(at, Math.min(pieces.size(), at + size))));
    return parts;
  }
}
