package perek.shell.ask;

import java.util.OptionalInt;
import perek.assistant.Answer;
import perek.assistant.evidence.Consulted;
import perek.assistant.evidence.Trail;
import perek.shell.render.Style;
import perek.shell.render.Wrap;
import perek.tools.call.Params;
import perek.tools.call.Sent;

/// How an answer came about: steps with what was sent, what language models were asked, and
/// sentences that were struck.
final class Explanation {

  private Explanation() {}

  static String of(Answer answer, Style style) {
    StringBuilder text = new StringBuilder();
    text.append('\n').append(style.bold("Steps")).append('\n');
    int number = 1;
    for (Trail.Taken taken : answer.trail().steps())
      text.append(Wrap.safe(step(number++, taken))).append('\n');
    if (!answer.trail().consulted().isEmpty())
      text.append('\n').append(style.bold("Language model")).append('\n');
    for (Consulted asked : answer.trail().consulted())
      text.append(Wrap.safe(asked(asked))).append('\n');
    if (!answer.struck().isEmpty()) text.append('\n').append(style.bold("Struck")).append('\n');
    for (Answer.Struck struck : answer.struck())
      text.append(Wrap.safe("~~" + struck.text() + "~~ (" + struck.reason() + ")")).append('\n');
    text.append('\n').append("%s, %,d ms%n".formatted(answer.model(), answer.millis()));
    return text.toString();
  }

  private static String step(int number, Trail.Taken taken) {
    StringBuilder line = new StringBuilder().append(number).append(". ").append(taken.kind());
    if (taken.tool() != null && !taken.tool().equals(taken.kind()))
      line.append(' ').append(taken.tool());
    taken
        .arguments()
        .forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
    if (taken.rows() != null) line.append(": ").append(taken.rows()).append(" found");
    if (taken.status() != null) line.append(", ").append(taken.status());
    if (taken.message() != null) line.append(" (").append(taken.message()).append(')');
    line.append(", ").append(taken.millis()).append(" ms");
    Sent sent = taken.request();
    if (sent != null) line.append("\n   ").append(request(sent));
    return line.toString();
  }

  private static String request(Sent sent) {
    Params params = sent.params();
    String query = params.entries().isEmpty() ? "" : "?" + params.encoded();
    return sent.method() + " " + sent.url() + query;
  }

  private static String asked(Consulted asked) {
    String tokens =
        asked.promptTokens().isEmpty() && asked.replyTokens().isEmpty()
            ? ""
            : ", tokens in %s, out %s"
                .formatted(count(asked.promptTokens()), count(asked.replyTokens()));
    return "- %s by %s: %s%s, %,d ms"
        .formatted(asked.purpose(), asked.model(), asked.outcome(), tokens, asked.millis());
  }

  private static String count(OptionalInt tokens) {
    return tokens.isPresent() ? String.valueOf(tokens.getAsInt()) : "?";
  }
}
