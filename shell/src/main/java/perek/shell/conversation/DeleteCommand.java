package perek.shell.conversation;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.Conversations;
import perek.shell.command.PerekCommand;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek conversations delete`. Tables that were fetched stay: other conversations may speak of
/// the same.
final class DeleteCommand extends PerekCommand<DeleteCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "conversations delete",
          "Delete a conversation for good; the tables that were fetched in it stay.",
          "ID",
          1,
          1,
          List.of(Option.flag("yes", "do not ask first")),
          List.of(
              "perek conversations delete 3f2a", "perek conversations delete last --yes --json"));

  private final Conversations kept;
  private final Predicate<String> consent;

  DeleteCommand(Conversations kept, Predicate<String> consent, Console console) {
    super(SYNOPSIS, console);
    this.kept = kept;
    this.consent = consent;
  }

  record Input(String id, boolean yes, boolean json) {}

  /// What `--json` writes.
  record Deleted(String id, boolean deleted) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.words(), values.flag("yes"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    Conversation c = kept.read(Chosen.id(kept, input.id()));
    String what =
        "Delete conversation %s (%d turns, '%s')?"
            .formatted(c.id(), c.turns().size(), When.line(c.opening()));
    boolean agreed = input.yes() || consent.test(what);
    if (agreed) kept.delete(c.id());
    console
        .out()
        .println(
            input.json()
                ? Json.line(new Deleted(c.id(), agreed))
                : "Conversation " + c.id() + (agreed ? " is gone." : " stays; --yes deletes it."));
    return agreed ? DONE : FAILED;
  }
}
