package perek.shell.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import perek.assistant.eval.Measured;
import perek.assistant.eval.Report;
import perek.assistant.eval.measure.Difference;
import perek.assistant.eval.measure.Score;
import perek.shell.render.Columns;
import perek.shell.render.Style;
import perek.shell.render.Wrap;

/// A report as people read it on a terminal.
final class ReportText {

  private ReportText() {}

  static String of(Report report, Style style) {
    StringBuilder text = new StringBuilder();
    text.append(style.bold(report.tuning().label()))
        .append(" on ")
        .append(Wrap.safe(report.data()))
        .append(", ")
        .append(report.questions())
        .append(" questions\n\n")
        .append(Columns.of(scores(report.scores()), style));
    report
        .against()
        .ifPresent(against ->
            text.append('\n')
                .append(
                    style.bold(report.tuning().label() + " against " + against.tuning().label()))
                .append("\n\n")
                .append(Columns.of(differences(against.differences()), style)));
    if (!report.missed().isEmpty()) missed(report.missed(), style, text);
    return text.toString();
  }

  private static List<List<String>> scores(List<Score> scores) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("METRIC", "SCORE", "95 % INTERVAL", "QUESTIONS"));
    for (Score s : scores)
      rows.add(
          List.of(
              s.metric(),
              number(s.value()),
              number(s.low()) + " to " + number(s.high()),
              String.valueOf(s.questions())));
    return rows;
  }

  private static List<List<String>> differences(List<Difference> differences) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("METRIC", "SCORE", "OTHER", "DIFFERENCE", "95 % INTERVAL", "P"));
    for (Difference d : differences)
      rows.add(
          List.of(
              d.metric(),
              number(d.value()),
              number(d.other()),
              signed(d.difference()),
              signed(d.low()) + " to " + signed(d.high()),
              number(d.p())));
    return rows;
  }

  private static void missed(List<Measured.Missed> missed, Style style, StringBuilder text) {
    text.append('\n').append(style.bold("Went wrong: " + missed.size())).append("\n\n");
    for (Measured.Missed one : missed)
      text.append(style.mark(Wrap.safe(one.id())))
          .append(' ')
          .append(Wrap.safe(one.question()))
          .append("\n    wanted ")
          .append(Wrap.safe(one.wanted()))
          .append("\n    ")
          .append(Wrap.safe(one.got()))
          .append('\n');
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }
}
