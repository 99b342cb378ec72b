package perek.assistant.model.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of a model, taken apart.
///
/// @param text without marks and without Markdown; a list item keeps its `- `
/// @param labels that it cites, such as `e1`
record Cited(String text, List<String> labels) {

  private static final Pattern MARK =
      Pattern.compile(
          "\\s*[\\[【(]\\s*((?:e\\d{1,4}|(?<![(])\\d{1,4})(?:\\s*[,;]?\\s*(?:and\\s*)?(?:-|–)?\\s*e?\\d{1,4})*)\\s*[]】)]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile("(-|–)?\\s*e?(\\d{1,4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM = Pattern.compile("^(?:[-*•+]\\s+|\\d{1,2}[.)]\\s+)");
  private static final Pattern LEAD = Pattern.compile("^(?:#{1,6}\\s+|>\\s*)+");
  private static final Pattern SOURCES =
      Pattern.compile("(?i)^[#*_\\s]*(?:sources?|references?|citations?)[*_\\s]*:?[*_\\s]*$");
  private static final int MOST_RANGE = 12;

  Cited {
    labels = List.copyOf(labels);
  }

  static Cited of(String sentence) {
    Set<String> labels = new LinkedHashSet<>();
    Matcher marks = MARK.matcher(sentence);
    while (marks.find()) labels.addAll(labels(marks.group(1)));
    String text = marks.replaceAll("");
    text = LEAD.matcher(text.strip()).replaceAll("");
    boolean item = ITEM.matcher(text).find();
    text = ITEM.matcher(text).replaceFirst("").replace("**", "").replace("__", "");
    text = text.replaceAll("\\s+", " ").replaceAll(" ([.,;:!?])", "$1").strip();
    return new Cited(item && !text.isEmpty() ? "- " + text : text, List.copyOf(labels));
  }

  /// `e1, e3` and `e2-e4`.
  private static List<String> labels(String mark) {
    List<String> labels = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(mark);
    int before = 0;
    while (numbers.find()) {
      int number = Integer.parseInt(numbers.group(2));
      boolean range = numbers.group(1) != null && before > 0 && number - before < MOST_RANGE;
      for (int n = range ? before + 1 : number; n <= number; n++) labels.add("e" + n);
      before = number;
    }
    return labels;
  }

  /// A heading of a list of sources: what follows is no answer any more.
  static boolean beginsSources(String sentence) {
    return SOURCES.matcher(sentence.strip()).matches();
  }

  /// A heading or an announcement, which says nothing.
  boolean isChatter() {
    String bare = text.toLowerCase(Locale.ROOT);
    boolean says =
        !text.endsWith(":")
            && !bare.matches("(?:sure|certainly|of course|okay|ok|hello|yes|no|great)\\b.{0,20}");
    return bare.isEmpty() || (labels.isEmpty() && !says);
  }
}
