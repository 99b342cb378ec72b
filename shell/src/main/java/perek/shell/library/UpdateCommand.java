package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.corpora.library.Entry;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;

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
  /// @param vectors whether to wait for them
  public record Input(List<String> ids, boolean vectors, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(values.arguments(), !values.flag("no-wait"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    Collection all = collection.get();
    List<Entry> entries = all.library().list().entries();
    List<String> added = entries.stream().filter(Entry::added).map(Entry::id).toList();
    for (String id : input.ids())
      Known.require(id, added, entries.stream().map(Entry::id).toList());
    List<Intake.Step> steps = new ArrayList<>();
    for (String id : input.ids().isEmpty() ? added : input.ids())
      steps.add((collected, progress) -> collected.update(id, false, progress));
    if (steps.isEmpty() && !input.json()) {
      console.out().println("No corpus was added yet: perek corpora add WHAT.");
      return DONE;
    }
    return new Intake(all, stop, console).run(steps, input.vectors(), input.json()) ? DONE : FAILED;
  }
}
