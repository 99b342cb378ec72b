package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.corpora.library.Entry;
import perek.index.Ingest;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;

/// `perek corpora update`: fetches what has changed and reads it.
public final class UpdateCommand extends PerekCommand<UpdateCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "corpora update",
          "Fetch and read what has changed.",
          "[ID…]",
          0,
          Synopsis.ANY,
          List.of(Option.flag("no-wait", "return once words are searchable; vectors come later")),
          List.of("perek corpora update  # all of them", "perek corpora update ivoa"));

  private final Supplier<Collection> collection;
  private final Stop stop;

  public UpdateCommand(Supplier<Collection> collection, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.collection = collection;
    this.stop = stop;
  }

  /// @param ids empty for all
  public record Input(List<String> ids, Ingest.Vectors when, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(
        values.arguments(),
        values.flag("no-wait") ? Ingest.Vectors.LATER : Ingest.Vectors.NOW,
        values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    Collection all = collection.get();
    List<String> added =
        all.library().list().entries().stream().filter(Entry::added).map(Entry::id).toList();
    for (String id : input.ids()) Known.require(id, added);
    List<Collection.Outcome> outcomes = new ArrayList<>();
    for (String id : input.ids().isEmpty() ? added : input.ids()) {
      try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
        outcomes.add(all.update(id, false, input.when(), progress));
      }
    }
    if (outcomes.isEmpty() && !input.json())
      console.out().println("No corpus was added yet: perek corpora add WHAT.");
    boolean good = OutcomeText.print(outcomes, input.json(), console);
    if (stop.cancelled())
      console.err().println("Stopped; 'perek corpora update' goes on from here.");
    return good ? DONE : FAILED;
  }
}
