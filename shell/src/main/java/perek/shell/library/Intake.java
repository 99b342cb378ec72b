package perek.shell.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import perek.index.EmbedderException;
import perek.index.IndexWriting;
import perek.shell.command.FailedException;
import perek.shell.command.Stop;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;

/// Brings several corpora in: the text of all, so that every one is searchable early, then the
/// vectors of all.
final class Intake {

  private final Collection collection;
  private final Stop stop;
  private final Console console;

  Intake(Collection collection, Stop stop, Console console) {
    this.collection = collection;
    this.stop = stop;
    this.console = console;
  }

  /// Brings the text of one corpus in.
  interface Step {
    Collection.Outcome run(Collection collection, ProgressLine progress) throws FailedException;
  }

  /// @param vectors whether to wait for them
  /// @return false where nothing at all could be read of some corpus
  boolean run(List<Step> steps, boolean vectors, boolean json) throws FailedException {
    OutcomeText text = new OutcomeText(json, console);
    long start = System.nanoTime();
    List<Collection.Outcome> outcomes = new ArrayList<>();
    for (Step step : steps) {
      Collection.Outcome outcome = watched(progress -> step.run(collection, progress));
      text.searchable(outcome, millis(start));
      outcomes.add(outcome);
    }
    boolean good = outcomes.stream().allMatch(Intake::good);
    IndexWriting.Embedded embedded = collection.pending();
    try {
      if (vectors && !stop.cancelled())
        embedded = watched(progress -> collection.embed(outcomes, progress));
    } catch (EmbedderException e) {
      // The text is searchable all the same.
      console.err().println("No vectors were made: " + e.getMessage() + ".");
      good = false;
    }
    text.complete(embedded, millis(start));
    if (stop.cancelled())
      console.err().println("Stopped; 'perek corpora update' goes on from here.");
    return good;
  }

  private interface Work<T> {
    T run(ProgressLine progress) throws FailedException;
  }

  private <T> T watched(Work<T> work) throws FailedException {
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      return work.run(progress);
    }
  }

  private static long millis(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static boolean good(Collection.Outcome outcome) {
    return outcome.problems().isEmpty()
        || outcome.ingest().added() + outcome.ingest().unchanged() > 0;
  }
}
