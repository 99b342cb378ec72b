package perek.shell.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perek.assistant.Answer;
import perek.assistant.Citations;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;

/// An answer as people read it on a terminal.
public final class AnswerText {

  /// Start of the names of models that are rules rather than language models.
  private static final String BUILT_IN = "built-in";

  private static final Pattern MARK = Pattern.compile("\\[\\d+]");

  private AnswerText() {}

  /// The sentences with their marks, without style or line breaks of our own; null where there is
  /// nothing to say.
  static @Nullable String plain(Answer answer) {
    String text =
        answer.verdict() == Answer.Verdict.ANSWERED ? Citations.of(answer).text() : answer.text();
    return text.isBlank() ? null : text;
  }

  /// The whole of it, ready to print.
  public static String of(Answer answer, Style style, int width) {
    StringBuilder text = new StringBuilder();
    switch (answer.verdict()) {
      case ANSWERED -> answered(answer, style, width, text);
      case ABSTAINED -> {
        boolean asked =
            answer.trail().steps().stream().anyMatch(s -> s.step() instanceof Step.Call);
        String lead =
            asked ? "This could not be had: " : "I cannot answer this from what I have read: ";
        para(lead + answer.reason() + ".", width, text);
        para(answer.text(), width, text);
      }
      case ASKED_BACK, GREETED -> para(answer.text(), width, text);
    }
    footer(answer, style, width, text);
    return text.toString();
  }

  private static void answered(Answer answer, Style style, int width, StringBuilder text) {
    StringBuilder body = new StringBuilder();
    para(Citations.of(answer).text(), width, body);
    text.append(MARK.matcher(body).replaceAll(mark -> style.mark(mark.group())));
    text.append('\n').append(style.bold("Sources")).append('\n').append(sources(answer, style));
  }

  /// One line a source, with the marks that lead to it.
  private static String sources(Answer answer, Style style) {
    Map<String, String> marks = new LinkedHashMap<>();
    for (Citations.Cited cited : Citations.of(answer).cited()) {
      String line =
          Wrap.safe(Source.name(cited.evidence()))
              + "  "
              + style.dim(Wrap.safe(Source.place(cited.evidence())));
      marks.merge(line, "[" + cited.number() + "]", String::concat);
    }
    StringBuilder text = new StringBuilder();
    marks.forEach(
        (line, mark) -> text.append(style.mark(mark)).append(' ').append(line).append('\n'));
    return text.toString();
  }

  /// The sources with the words that the answer stands on.
  public static String evidence(Answer answer, Style style, int width) {
    StringBuilder text = new StringBuilder();
    for (Citations.Cited cited : Citations.of(answer).cited()) {
      text.append(style.mark("[" + cited.number() + "]")).append(' ');
      text.append(style.bold(Wrap.safe(Source.name(cited.evidence())))).append('\n');
      text.append("    ").append(style.dim(Wrap.safe(Source.place(cited.evidence())))).append('\n');
      for (String line : Wrap.lines(Wrap.safe(cited.quote()), width - 4))
        text.append("    ").append(line).append('\n');
    }
    return text.isEmpty() ? "The last answer cites nothing.\n" : text.toString();
  }

  private static void footer(Answer answer, Style style, int width, StringBuilder text) {
    List<String> notes = new ArrayList<>();
    int struck = answer.struck().size();
    if (struck > 0)
      notes.add(
          struck == 1
              ? "One sentence was removed, since its evidence does not hold it."
              : struck + " sentences were removed, since their evidence does not hold them.");
    notes.addAll(answer.trail().remarks());
    if (answer.model().startsWith(BUILT_IN) && answer.verdict() == Answer.Verdict.ANSWERED)
      notes.add(
          "Put together without a language model, from "
              + (ofServices(answer) ? "what the services sent." : "the documents' own sentences."));
    if (notes.isEmpty()) return;
    text.append('\n');
    Wrap.lines(String.join(" ", notes), width)
        .forEach(line -> text.append(style.dim(line)).append('\n'));
  }

  private static boolean ofServices(Answer answer) {
    return Citations.of(answer).cited().stream()
        .anyMatch(c -> c.evidence() instanceof Evidence.Fetched);
  }

  private static void para(String text, int width, StringBuilder out) {
    Wrap.lines(Wrap.safe(text), width).forEach(line -> out.append(line).append('\n'));
  }
}
