package perek.assistant.model.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import perek.assistant.Task;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.ground.Words;
import perek.assistant.model.Budget;
import perek.assistant.model.Message;
import perek.assistant.model.consult.History;
import perek.prompts.Examples;
import perek.prompts.Prompts;
import perek.prompts.Wording;

/// What a model is told before it chooses.
final class Situation {

  private static final int EXAMPLES = 5;
  private static final int HISTORY_TOKENS = 400;
  private static final int PIECE_TOKENS = 60;
  private static final List<Example> CALLS =
      Examples.of("calls.md").getOrDefault("calls", List.of()).stream().map(Example::of).toList();

  /// @param words of the question
  private record Example(String line, Set<String> words) {
    static Example of(String line) {
      return new Example(line, Words.of(line.split("→", 2)[0]));
    }
  }

  private Situation() {}

  /// @param context tokens of the model
  /// @param natively whether the tools are sent apart from the text
  static List<Message> of(Task task, Trail trail, int context, boolean natively, Wording wording) {
    String rules =
        Prompts.fill("planning.md", wording, Map.of("examples", examples(task.understood())));
    if (!natively) rules += "\n\n" + Prompts.fill("calling.md", Map.of("tools", Offer.listed()));
    String choice =
        Prompts.fill(
            "choice.md",
            Map.of(
                "history",
                    History.of(task.question().earlier(), Math.min(HISTORY_TOKENS, context / 8)),
                "question", Budget.cut(task.question().text(), context / 4),
                "found", found(trail, context / 4)));
    return List.of(Message.system(rules), Message.user(choice));
  }

  /// Those nearest to the question.
  private static String examples(String question) {
    Set<String> words = Words.of(question);
    List<String> nearest =
        CALLS.stream()
            .sorted(Comparator.comparingDouble((Example e) -> -Words.likeness(words, e.words)))
            .limit(EXAMPLES)
            .map(Example::line)
            .toList();
    return "- " + String.join("\n- ", nearest);
  }

  private static String found(Trail trail, int tokens) {
    List<String> lines = new ArrayList<>();
    for (Trail.Taken taken : trail.steps())
      lines.add(
          "- done: "
              + taken.kind()
              + " "
              + taken.arguments()
              + (taken.ok() ? "" : " failed: " + taken.message()));
    int left = tokens;
    for (Evidence.Found piece : trail.evidence(Evidence.Found.class)) {
      String text = piece.hit().passage().text().replaceAll("\\s+", " ");
      String line = "- " + piece.hit().passage().header() + ": " + Budget.cut(text, PIECE_TOKENS);
      left -= Budget.tokens(line);
      if (left < 0) break;
      lines.add(line);
    }
    return lines.isEmpty() ? "nothing" : String.join("\n", lines);
  }
}
