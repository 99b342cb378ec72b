package perek.shell.conversation;

import java.util.List;
import java.util.function.Predicate;
import perek.assistant.conversation.Conversations;
import perek.shell.command.PerekCommand;
import perek.shell.render.Console;

/// The commands on conversations.
public final class ConversationCommands {

  private ConversationCommands() {}

  /// @param consent asks the user a question and tells whether the answer is yes
  public static List<PerekCommand<?>> all(
      Conversations kept, Predicate<String> consent, Console console) {
    return List.of(
        new ListCommand(kept, console),
        new ShowCommand(kept, console),
        new SearchCommand(kept, console),
        new ExportCommand(kept, console),
        new DeleteCommand(kept, consent, console));
  }
}
