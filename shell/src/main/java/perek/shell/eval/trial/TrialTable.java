package perek.shell.eval.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import perek.assistant.eval.trial.Cites;
import perek.assistant.eval.trial.Contest;
import perek.assistant.eval.trial.Standing;

/// The figures of a contestant as rows of texts, for the terminal and for Markdown.
final class TrialTable {

  /// Begins the names of several categories that are also counted together.
  private static final String IRRELEVANCE = "irrelevance";

  static final List<String> HEAD =
      List.of("CATEGORY", "TRIALS", "RIGHT", "%", "95 % INTERVAL", "TOOLS RIGHT", "TOKENS", "S");

  private TrialTable() {}

  /// Categories, irrelevance together, and all together.
  static List<Standing> rows(Contest.Done done) {
    List<Standing> rows = new ArrayList<>(done.standings());
    Standing idle = Standing.together(IRRELEVANCE, IRRELEVANCE, done.standings());
    if (idle.trials() > 0) rows.add(idle);
    rows.add(Standing.together("all", "", done.standings()));
    return rows;
  }

  static List<List<String>> cells(Contest.Done done) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(HEAD);
    for (Standing s : rows(done))
      cells.add(
          List.of(
              s.category(),
              Integer.toString(s.trials()),
              Integer.toString(s.right()),
              percent(s.share()),
              percent(s.interval()[0]) + " to " + percent(s.interval()[1]),
              Integer.toString(s.tools()),
              Long.toString(s.tokens()),
              String.format(Locale.ROOT, "%.1f", s.millis() / 1e3)));
    return cells;
  }

  /// What the answers cite, as sentences; empty where none were asked for.
  static List<String> citations(Contest.Done done) {
    Cites c = Standing.together("all", "", done.standings()).cites();
    if (c.wanted() == 0 && c.cited() == 0) return List.of();
    return List.of(
        part("Citation precision", c.right(), c.cited(), "cited passages"),
        part("Citation recall", c.found(), c.wanted(), "documents that answer"),
        part("Numbers that stand in what is cited", c.grounded(), c.numbers(), "numbers"));
  }

  private static String part(String name, int some, int all, String what) {
    return all == 0
        ? "%s: there were no %s.".formatted(name, what)
        : "%s: %d of %d %s, %s %%.".formatted(name, some, all, what, percent((double) some / all));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
