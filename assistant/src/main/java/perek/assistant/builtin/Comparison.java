package perek.assistant.builtin;

import java.util.regex.Pattern;

/// A question that sets two or more standards side by side: answered by what each of them is.
final class Comparison {

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:differen(?:ce|ces|t)|differ|compare[ds]?|comparison|versus|vs|better|rather than|instead of|distinguish)\\b",
          Pattern.CASE_INSENSITIVE);

  private Comparison() {}

  static boolean asked(String question) {
    return ASKED.matcher(question).find();
  }

  /// What to look up of one of them.
  static String query(String topic) {
    return "What is " + topic + " and what is it for?";
  }
}
