package perek.shell.eval.trial;

import java.util.List;
import perek.assistant.eval.trial.Contest;
import perek.assistant.eval.trial.Result;

/// The report as Markdown.
final class TrialMarkdown {

  private TrialMarkdown() {}

  /// @param picture name of the picture beside it
  static String of(int trials, List<Contest.Done> done, String picture) {
    StringBuilder text = new StringBuilder("# Models compared on ");
    text.append(trials)
        .append(" conversations\n\n")
        .append("Right is a trial whose calls and arguments, refusal, query or answer are right;")
        .append(" intervals are Wilson's. Services were recorded, documents are the starter")
        .append(" notes.\n\n![Right by category](")
        .append(picture)
        .append(")\n");
    for (Contest.Done one : done) contestant(one, text);
    return text.toString();
  }

  private static void contestant(Contest.Done done, StringBuilder text) {
    text.append("\n## ").append(done.contestant().label()).append("\n\n");
    List<List<String>> cells = TrialTable.cells(done);
    row(cells.getFirst(), text);
    text.append("|").append(" --- |".repeat(cells.getFirst().size())).append('\n');
    cells.subList(1, cells.size()).forEach(cell -> row(cell, text));
    text.append('\n');
    TrialTable.citations(done).forEach(line -> text.append("- ").append(line).append('\n'));
    if (done.missed().isEmpty()) return;
    text.append("\n### Went wrong\n\n");
    for (Result r : done.missed())
      text.append("- `")
          .append(r.trial().id())
          .append("` ")
          .append(plain(String.join(" → ", r.trial().turns())))
          .append(": ")
          .append(plain(r.got()))
          .append('\n');
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /// On one line, and no markup.
  private static String plain(String said) {
    return said.replaceAll("\\s+", " ").replaceAll("([\\\\`*_<>|\\[\\]])", "\\\\$1");
  }
}
