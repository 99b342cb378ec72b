package perek.shell.http.page;

import perek.assistant.Answer;
import perek.assistant.Citations;
import perek.shell.http.form.Facts;
import perek.shell.render.Source;

/// What of an answer can stand in fields of JSON.
public final class AnswerFacts {

  private AnswerFacts() {}

  public static Facts of(Answer answer, String markdown) {
    Citations citations = Citations.of(answer);
    boolean answered = answer.verdict() == Answer.Verdict.ANSWERED;
    String text =
        answered
            ? citations.text()
            : answer.reason() == null ? answer.text() : answer.reason() + ". " + answer.text();
    return new Facts(
        markdown,
        text,
        answer.verdict() == Answer.Verdict.ANSWERED || answer.verdict() == Answer.Verdict.GREETED,
        answer.claims().stream().map(c -> c.text()).toList(),
        citations.cited().stream()
            .map(c ->
                "["
                    + c.number()
                    + "] "
                    + Source.title(c.evidence())
                    + ", "
                    + Source.place(c.evidence()))
            .toList());
  }
}
