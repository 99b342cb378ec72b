package perek.shell.library;

import java.util.List;
import perek.corpora.Problem;
import perek.index.Ingest;
import perek.shell.render.Console;
import perek.shell.render.CorpusJson;
import perek.shell.render.Json;

/// The final report of adding and updating.
final class OutcomeText {

  /// Most problems named one by one; `--json` names all.
  private static final int MAX_PROBLEMS = 50;

  private OutcomeText() {}

  /// @return false where nothing at all could be read of some corpus
  static boolean print(List<Collection.Outcome> outcomes, boolean json, Console console) {
    if (json) console.out().println(Json.line(outcomes.stream().map(OutcomeText::json).toList()));
    else outcomes.forEach(outcome -> text(outcome, console));
    return outcomes.stream().allMatch(OutcomeText::good);
  }

  private static boolean good(Collection.Outcome outcome) {
    return outcome.problems().isEmpty()
        || outcome.ingest().added() + outcome.ingest().unchanged() > 0;
  }

  private static CorpusJson.Updated json(Collection.Outcome outcome) {
    Ingest.Report ingest = outcome.ingest();
    return new CorpusJson.Updated(
        outcome.id(),
        outcome.isNew(),
        outcome.fetch().fetched(),
        ingest.added(),
        ingest.unchanged(),
        ingest.removed(),
        ingest.passages(),
        ingest.embedded(),
        ingest.pending(),
        ingest.cut(),
        CorpusJson.Fault.of(outcome.problems()),
        ingest.textMillis(),
        ingest.embedMillis());
  }

  private static void text(Collection.Outcome outcome, Console console) {
    Ingest.Report ingest = outcome.ingest();
    console
        .out()
        .println(
            "Corpus %s: read %,d (%,d passages), unchanged %,d, removed %,d; searchable after %.1f s, complete after %.1f s."
                .formatted(
                    console.style().bold(outcome.id()),
                    ingest.added(),
                    ingest.passages(),
                    ingest.unchanged(),
                    ingest.removed(),
                    ingest.textMillis() / 1000.0,
                    (ingest.textMillis() + ingest.embedMillis()) / 1000.0));
    if (ingest.pending() > 0)
      console
          .out()
          .println(
              "%,d passages have no vector yet and are found by their words alone; 'perek corpora update %s' makes them."
                  .formatted(ingest.pending(), outcome.id()));
    problems(outcome.problems(), console);
  }

  static void problems(List<Problem> problems, Console console) {
    if (problems.isEmpty()) return;
    console.out().println(console.style().warning("Could not be read: " + problems.size()));
    problems.stream()
        .limit(MAX_PROBLEMS)
        .forEach(p -> console.out().println("  " + p.path() + ": " + p.reason()));
    if (problems.size() > MAX_PROBLEMS)
      console
          .out()
          .println("  … and " + (problems.size() - MAX_PROBLEMS) + " more (--json names all)");
  }
}
