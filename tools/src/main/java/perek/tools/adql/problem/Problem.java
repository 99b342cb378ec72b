package perek.tools.adql.problem;

import java.util.List;

/// One thing that is wrong, or doubtful, with a query.
///
/// @param error false for a warning
/// @param span the words that it is about
/// @param message one sentence without its full stop: value, limit, remedy
/// @param suggestions what to write in their place, best first
/// @param fix changes that repair it without asking; empty where nobody can know what was meant
public record Problem(
    Code code, boolean error, Span span, String message, List<String> suggestions, List<Edit> fix) {

  public Problem {
    suggestions = List.copyOf(suggestions);
    fix = List.copyOf(fix);
  }

  public static Problem error(Code code, Span span, String message) {
    return new Problem(code, true, span, message, List.of(), List.of());
  }

  public static Problem warning(Code code, Span span, String message) {
    return new Problem(code, false, span, message, List.of(), List.of());
  }

  /// The same with names or words to choose from.
  public Problem suggesting(List<String> words) {
    return new Problem(code, error, span, message, words, fix);
  }

  /// The same, repaired by putting `text` in the place of its words.
  public Problem replacing(String text) {
    return fixed(List.of(text), new Edit(span, text));
  }

  /// The same with a repair.
  public Problem fixed(List<String> words, Edit... edits) {
    return new Problem(code, error, span, message, words, List.of(edits));
  }
}
