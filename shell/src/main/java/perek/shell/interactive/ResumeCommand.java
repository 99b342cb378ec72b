package perek.shell.interactive;

import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.ask.Dialogue;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;

/// `resume ID` in the interactive shell: goes on with a conversation that is kept.
final class ResumeCommand extends PerekCommand<ResumeCommand.Input> {

  private final Dialogue dialogue;

  ResumeCommand(Dialogue dialogue, Console console) {
    super(
        new Synopsis(
            "resume",
            "Go on with a conversation, or with the 'last' one.",
            "ID",
            1,
            1,
            List.of(),
            List.of("resume last")),
        console);
    this.dialogue = dialogue;
  }

  record Input(String id) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.words());
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    dialogue.resume(input.id());
    console.out().println("Going on with the conversation.");
    return DONE;
  }
}
