package perek.assistant.model.consult;

import java.util.ArrayList;
import java.util.List;
import perek.assistant.Turn;
import perek.assistant.model.Budget;

/// The conversation before a question, in few tokens: the last turns with the beginning of their
/// answers, of earlier ones only what was asked.
public final class History {

  private static final int WITH_ANSWERS = 3;
  private static final int QUESTION_TOKENS = 80;
  private static final int ANSWER_TOKENS = 120;

  private History() {}

  /// @param tokens at most
  /// @return empty where nothing was said before, else text that ends with a blank line
  public static String of(List<Turn> earlier, int tokens) {
    List<String> lines = new ArrayList<>();
    int left = tokens;
    for (int back = 1; back <= earlier.size(); back++) {
      Turn turn = earlier.get(earlier.size() - back);
      StringBuilder line = new StringBuilder("- asked: ");
      line.append(Budget.cut(squeezed(turn.understood()), QUESTION_TOKENS));
      if (back <= WITH_ANSWERS)
        line.append("\n  answered: ").append(Budget.cut(squeezed(turn.answer()), ANSWER_TOKENS));
      left -= Budget.tokens(line.toString());
      if (left < 0) break;
      lines.addFirst(line.toString());
    }
    return lines.isEmpty()
        ? ""
        : "Earlier in this conversation:\n" + String.join("\n", lines) + "\n\n";
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
