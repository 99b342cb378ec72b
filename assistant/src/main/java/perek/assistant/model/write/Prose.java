package perek.assistant.model.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts prose into sentences while it comes: a sentence is complete once what follows its citations
/// has begun. For use by one thread.
final class Prose {

  /// Longest sentence, in characters; what is longer ends there.
  private static final int LONGEST = 2_000;

  private static final Pattern MARKS =
      Pattern.compile("(?:\\s*(?:\\[[^\\]\\n]{0,60}]|【[^】\\n]{0,60}】))*");
  private static final Pattern OPEN_MARK =
      Pattern.compile("\\s*(?:\\[[^\\]\\n]{0,60}|【[^】\\n]{0,60})$");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(])(?:e\\.g|i\\.e|cf|etc|vs|resp|approx|ca|Fig|Figs|Sect|Sec|Eq|Eqs|Ref|No|Vol|al|Dr|St|[A-Z])\\.$");

  private final StringBuilder waiting = new StringBuilder();

  /// Sentences that a piece completes.
  List<String> add(String piece) {
    waiting.append(piece);
    return cut(false);
  }

  /// What is left at the end.
  List<String> end() {
    return cut(true);
  }

  private List<String> cut(boolean last) {
    List<String> sentences = new ArrayList<>();
    for (Optional<Integer> end = boundary(last); end.isPresent(); end = boundary(last)) {
      String sentence = waiting.substring(0, end.get()).strip();
      waiting.delete(0, end.get());
      if (!sentence.isEmpty()) sentences.add(sentence);
    }
    return sentences;
  }

  /// Where the first sentence ends, once that is sure.
  private Optional<Integer> boundary(boolean last) {
    for (int at = 0; at < waiting.length(); at++) {
      char c = waiting.charAt(at);
      if (c == '\n') return Optional.of(at + 1);
      if (at >= LONGEST && c == ' ') return Optional.of(at + 1);
      if (c == '.' || c == '!' || c == '?' || c == '。') {
        Optional<Integer> end = after(at, last);
        if (end.isPresent()) return end;
      }
    }
    if (waiting.length() > 2 * LONGEST) return Optional.of(waiting.length());
    return last && !waiting.isEmpty() ? Optional.of(waiting.length()) : Optional.empty();
  }

  private Optional<Integer> after(int stop, boolean last) {
    int at = stop + 1;
    while (at < waiting.length() && "\"')*_”’".indexOf(waiting.charAt(at)) >= 0) at++;
    Matcher marks = MARKS.matcher(waiting);
    marks.region(at, waiting.length());
    if (marks.lookingAt()) at = marks.end();
    if (at < waiting.length() && ".!?".indexOf(waiting.charAt(at)) >= 0) return Optional.empty();
    if (ABBREVIATION.matcher(waiting.substring(Math.max(0, stop - 12), stop + 1)).find())
      return Optional.empty();
    int next = at;
    while (next < waiting.length() && waiting.charAt(next) == ' ') next++;
    if (next >= waiting.length()) return last ? Optional.of(waiting.length()) : Optional.empty();
    if (OPEN_MARK.matcher(waiting.substring(at)).find()) return Optional.empty();
    if (next == at && waiting.charAt(at) != '\n' && marks.end() == stop + 1)
      return Optional.empty();
    boolean goesOn = Character.isLowerCase(waiting.charAt(next)) && marks.end() == stop + 1;
    return goesOn ? Optional.empty() : Optional.of(next);
  }
}
