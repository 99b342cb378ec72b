package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.corpora.Problem;
import perek.corpora.note.Notes;
import perek.index.IndexException;
import perek.index.IndexStatus;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.CorpusJson;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;

/// `perek index verify`, which says what is wrong, and `perek index rebuild`, which mends it.
public final class IndexUpkeepCommand extends PerekCommand<IndexUpkeepCommand.Input> {

  private static final Synopsis VERIFY =
      new Synopsis(
          "index verify",
          "Check every file of the index, and that all corpora are in it.",
          "",
          0,
          0,
          List.of(),
          List.of("perek index verify  # exit code 1 where something is wrong"));

  private static final Synopsis REBUILD =
      new Synopsis(
          "index rebuild",
          "Read all corpora again into a fresh index.",
          "",
          0,
          0,
          List.of(),
          List.of("perek index rebuild  # vectors of unchanged passages are kept"));

  private final Supplier<Collection> collection;
  private final Stop stop;
  private final boolean mending;

  private IndexUpkeepCommand(
      Synopsis synopsis, Supplier<Collection> collection, Stop stop, Console console) {
    super(synopsis, console);
    this.collection = collection;
    this.stop = stop;
    this.mending = synopsis.equals(REBUILD);
  }

  public static IndexUpkeepCommand verify(
      Supplier<Collection> collection, Stop stop, Console console) {
    return new IndexUpkeepCommand(VERIFY, collection, stop, console);
  }

  public static IndexUpkeepCommand rebuild(
      Supplier<Collection> collection, Stop stop, Console console) {
    return new IndexUpkeepCommand(REBUILD, collection, stop, console);
  }

  /// Nothing but the form of the output.
  public record Input(boolean json) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    if (mending) mend(console, input.json());
    List<String> faults = faults(collection.get());
    if (input.json())
      console.out().println(Json.line(new CorpusJson.Verified(faults.isEmpty(), faults)));
    else if (faults.isEmpty()) console.out().println("The index is sound.");
    else faults.forEach(console.out()::println);
    return faults.isEmpty() ? DONE : FAILED;
  }

  private void mend(Console console, boolean json) {
    List<Problem> problems;
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      problems = collection.get().rebuild(progress);
    }
    if (!json) OutcomeText.problems(problems, console);
  }

  private static List<String> faults(Collection collection) {
    try {
      List<String> damage = collection.index().damage();
      return damage.isEmpty() ? gaps(collection) : damage;
    } catch (IndexException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /// Where a sound index and the corpora disagree. Notes that are missing are no fault, since the
  /// next question brings them.
  private static List<String> gaps(Collection collection) {
    IndexStatus status = collection.index().status();
    List<String> faults = new ArrayList<>();
    status.rebuild().ifPresent(faults::add);
    List<String> indexed = status.corpora().stream().map(IndexStatus.Corpus::id).toList();
    List<String> wanted = collection.ids();
    wanted.stream()
        .filter(id -> !indexed.contains(id) && !id.equals(Notes.CORPUS))
        .map(id ->
            "Nothing of corpus %s is in the index: 'perek corpora update %s' reads it and says what it cannot read."
                .formatted(id, id))
        .forEach(faults::add);
    indexed.stream()
        .filter(id -> !wanted.contains(id))
        .map(id -> "The index holds " + id + ", which no manifest names: 'perek index rebuild'.")
        .forEach(faults::add);
    status.corpora().stream()
        .filter(c -> c.pending() > 0)
        .map(c ->
            "%s: %,d passages have no vector: 'perek corpora update'."
                .formatted(c.id(), c.pending()))
        .forEach(faults::add);
    return faults;
  }
}
