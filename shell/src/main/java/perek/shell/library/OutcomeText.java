package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import perek.corpora.Problem;
import perek.index.IndexWriting;
import perek.index.Ingest;
import perek.shell.render.Console;
import perek.shell.render.CorpusJson;
import perek.shell.render.Json;
import perek.shell.render.Wrap;

/// Tells what came of adding and updating: as it happens, or as one JSON object at the end.
final class OutcomeText {

  /// Most problems named one by one; `--json` names all.
  private static final int MAX_PROBLEMS = 50;

  private final boolean json;
  private final Console console;
  private final List<CorpusJson.Updated> updated = new ArrayList<>();

  OutcomeText(boolean json, Console console) {
    this.json = json;
    this.console = console;
  }

  /// @param millis since the command began
  void searchable(Collection.Outcome outcome, long millis) {
    Ingest.Report ingest = outcome.ingest();
    updated.add(
        new CorpusJson.Updated(
            outcome.id(),
            outcome.isNew(),
            outcome.fetch().fetched(),
            ingest.added(),
            ingest.unchanged(),
            ingest.removed(),
            ingest.passages(),
            CorpusJson.Fault.of(outcome.problems()),
            millis));
    if (json) return;
    console
        .out()
        .println(
            "Corpus %s: read %,d (%,d passages), unchanged %,d, removed %,d; searchable after %.1f s."
                .formatted(
                    outcome.id(),
                    ingest.added(),
                    ingest.passages(),
                    ingest.unchanged(),
                    ingest.removed(),
                    millis / 1000.0));
    problems(outcome.problems(), console);
    console.out().flush();
  }

  /// @param millis since the command began
  void complete(IndexWriting.Embedded vectors, long millis) {
    if (json) {
      console
          .out()
          .println(
              Json.line(
                  new CorpusJson.Intake(
                      updated, vectors.passages(), vectors.pending(), vectors.cut(), millis)));
      return;
    }
    if (vectors.pending() == 0)
      console
          .out()
          .println(
              "Complete after %.1f s: %,d passages got a vector."
                  .formatted(millis / 1000.0, vectors.passages()));
    else
      say(
          "%,d passages have no vector yet and are found by their words alone; 'perek corpora update' makes them."
              .formatted(vectors.pending()),
          console);
  }

  static void problems(List<Problem> problems, Console console) {
    if (problems.isEmpty()) return;
    String head = "Not read, or not as they should be: " + problems.size();
    console.out().println(console.style().warning(head));
    for (Problem problem : problems.subList(0, Math.min(MAX_PROBLEMS, problems.size()))) {
      List<String> lines = Wrap.lines(line(problem.path(), problem.reason()), console.width() - 4);
      console.out().println("  " + String.join("\n    ", lines));
    }
    if (problems.size() > MAX_PROBLEMS)
      say("  … and " + (problems.size() - MAX_PROBLEMS) + " more (--json names all)", console);
  }

  /// A path and what is wrong with it, on one line; a reason that names the path is enough.
  static String line(String path, String reason) {
    return Wrap.line(reason.startsWith(path) ? reason : path + ": " + reason);
  }

  private static void say(String text, Console console) {
    Wrap.lines(text, console.width()).forEach(console.out()::println);
  }
}
