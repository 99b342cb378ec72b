package perek.shell.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.corpora.Problem;
import perek.corpora.library.Entry;
import perek.corpora.note.Notes;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek corpora remove`: from library and index; a folder of the user's own is not touched.
public final class RemoveCommand extends PerekCommand<RemoveCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "corpora remove",
          "Forget a corpus; your own files are not touched.",
          "ID",
          1,
          1,
          List.of(),
          List.of("perek corpora remove papers"));

  private final Supplier<Collection> collection;

  public RemoveCommand(Supplier<Collection> collection, Console console) {
    super(SYNOPSIS, console);
    this.collection = collection;
  }

  /// @param id of an added corpus
  public record Input(String id, boolean json) {}

  /// What `--json` writes.
  public record Removed(String id) {}

  @Override
  protected Input input(Values values) throws UsageException {
    if (values.words().equals(Notes.CORPUS))
      throw new UsageException("The starter notes are part of Perek and stay.");
    return new Input(values.words(), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws UsageException {
    List<Entry> entries = collection.get().library().list().entries();
    Known.require(
        input.id(),
        entries.stream().filter(Entry::added).map(Entry::id).toList(),
        entries.stream().map(Entry::id).toList());
    Optional<Problem> problem = collection.get().remove(input.id());
    if (problem.isPresent()) {
      console.err().println(problem.get().path() + ": " + problem.get().reason());
      return FAILED;
    }
    console
        .out()
        .println(
            input.json()
                ? Json.line(new Removed(input.id()))
                : "Corpus " + input.id() + " is gone.");
    return DONE;
  }
}
