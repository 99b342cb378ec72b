package perek.shell.conversation.form;

import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.KeptSource;
import perek.assistant.conversation.KeptStep;
import perek.assistant.conversation.KeptTurn;
import perek.shell.render.Wrap;

/// A conversation to read: questions as headings, answers with their sources, and the steps.
public final class Markdown {

  private Markdown() {}

  public static String of(Conversation c) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(Wrap.line(c.opening())).append("\n\n");
    text.append("Conversation ").append(c.id()).append(" with Perek, last spoken in ");
    text.append(c.last()).append(".\n");
    for (KeptTurn turn : c.turns()) {
      text.append("\n## ").append(Wrap.line(turn.question())).append("\n\n");
      text.append(answer(turn));
      steps(turn, text);
    }
    return text.toString();
  }

  /// An answer with its sources, each paragraph with a line break at its end.
  static String answer(KeptTurn turn) {
    StringBuilder text = new StringBuilder(Wrap.safe(turn.answer()).strip()).append('\n');
    if (!turn.evidence().isEmpty()) text.append("\nSources:\n\n");
    for (KeptSource s : turn.evidence())
      text.append("- ")
          .append(Wrap.line("[%d] %s, %s".formatted(s.number(), s.title(), link(s.place()))))
          .append('\n');
    return text.toString();
  }

  /// Addresses in angle brackets, so that their signs are no Markdown.
  private static String link(String place) {
    return place.matches("https?://[^<>\\s]+") ? "<" + place + ">" : "`" + place + "`";
  }

  private static void steps(KeptTurn turn, StringBuilder text) {
    if (turn.steps().isEmpty()) return;
    text.append("\nSteps:\n\n");
    int number = 1;
    for (KeptStep step : turn.steps())
      text.append(number++).append(". ").append(step(step)).append('\n');
  }

  /// A step in one line: what was done, what came of it, and the request.
  static String step(KeptStep step) {
    StringBuilder line = new StringBuilder(step.kind());
    if (step.tool() != null && !step.tool().equals(step.kind()))
      line.append(' ').append(step.tool());
    if (step.kind().equals("search"))
      line.append(" for “").append(step.argument("query")).append('”');
    if (step.rows() != null) line.append(": ").append(step.rows()).append(" found");
    if (step.status() != null) line.append(", ").append(step.status());
    if (step.message() != null) line.append(" (").append(step.message()).append(')');
    step.sent()
        .ifPresent(sent -> line.append(": ").append(sent.method()).append(" <" + sent.url() + ">"));
    return Wrap.line(line.toString());
  }
}
