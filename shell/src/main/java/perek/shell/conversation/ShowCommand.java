package perek.shell.conversation;

import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.Conversations;
import perek.assistant.conversation.KeptSource;
import perek.assistant.conversation.KeptTurn;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.Wrap;

/// `perek conversations show`: a conversation as it went.
final class ShowCommand extends PerekCommand<ShowCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "conversations show",
          "Show a conversation with its sources.",
          "ID",
          1,
          1,
          List.of(),
          List.of(
              "perek conversations show last",
              "perek conversations show 3f2a  # the beginning of an id is enough",
              "perek conversations show last --json  # with every step"));

  private final Conversations kept;

  ShowCommand(Conversations kept, Console console) {
    super(SYNOPSIS, console);
    this.kept = kept;
  }

  record Input(String id, boolean json) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.words(), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    Conversation c = Chosen.of(kept, input.id(), console.err()::println);
    if (input.json()) console.out().println(Json.line(Written.of(c)));
    else c.turns().forEach(turn -> print(turn, c, console));
    return DONE;
  }

  private static void print(KeptTurn turn, Conversation c, Console console) {
    String when = When.of(turn.moment(c.written()));
    console.out().println(console.style().dim(when));
    for (String line : Wrap.lines(Wrap.safe(turn.question()), console.width()))
      console.out().println(console.style().bold(line));
    for (String line : Wrap.lines(Wrap.safe(turn.answer()), console.width()))
      console.out().println(line);
    for (KeptSource s : turn.evidence()) {
      String source = "[%d] %s, %s".formatted(s.number(), s.title(), s.place());
      console.out().println(console.style().dim("  " + Wrap.line(source)));
    }
    console.out().println();
  }
}
