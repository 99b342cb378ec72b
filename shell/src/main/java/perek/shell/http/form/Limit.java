package perek.shell.http.form;

import java.util.List;

/// Where an answer ends early.
///
/// @param tokens most pieces of the whole answer, sources included; [#NONE] for no limit
/// @param stops texts before which it ends
public record Limit(int tokens, List<String> stops) {

  /// No limit.
  public static final int NONE = Integer.MAX_VALUE;

  /// Of an answer that is not cut.
  public static final Limit WHOLE = new Limit(NONE, List.of());

  public Limit {
    stops = stops.stream().filter(s -> !s.isEmpty()).toList();
  }

  /// What is left of an answer.
  ///
  /// @param reason `stop` or `length`, as both protocols name them
  public record Cut(String text, String reason) {}

  /// Ends the text before the first stop, and at the limit.
  public Cut apply(String text) {
    int end = text.length();
    for (String stop : stops) {
      int at = text.indexOf(stop);
      if (at >= 0) end = Math.min(end, at);
    }
    String stopped = text.substring(0, end);
    String first = tokens == NONE ? stopped : Tokens.first(stopped, tokens);
    return new Cut(first, first.length() < stopped.length() ? "length" : "stop");
  }
}
