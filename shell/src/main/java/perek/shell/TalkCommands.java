package perek.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import perek.assistant.Assistant;
import perek.assistant.call.Reach;
import perek.assistant.conversation.Conversations;
import perek.index.Search;
import perek.index.reading.Understood;
import perek.shell.ask.AskCommand;
import perek.shell.ask.Dialogue;
import perek.shell.ask.Reaches;
import perek.shell.command.Dispatcher;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.conversation.ConversationCommands;
import perek.shell.home.Settings;
import perek.shell.interactive.StartCommand;
import perek.shell.render.Console;

/// The commands that talk, and those on what was said.
final class TalkCommands {

  private TalkCommands() {}

  /// @param index says how a search is read
  static List<PerekCommand<?>> all(
      Supplier<Assistant> assistant,
      Function<Search, Understood> index,
      Supplier<Dispatcher> dispatcher,
      Settings settings,
      Stop stop,
      Console console) {
    Function<Reach, Dialogue> dialogue =
        reach -> new Dialogue(assistant, settings.home().conversations(), reach, stop, console);
    List<PerekCommand<?>> commands = new ArrayList<>();
    commands.add(
        new StartCommand(
            () -> dialogue.apply(Reaches.of(settings)),
            dispatcher,
            settings.home().history(),
            stop,
            console));
    commands.add(
        new AskCommand(
            assistant, () -> dialogue.apply(Reach.PUBLIC), index, settings, stop, console));
    commands.addAll(
        ConversationCommands.all(
            new Conversations(settings.home().conversations()),
            question -> agreed(question, console),
            console));
    return commands;
  }

  /// Asks where someone can answer; no is taken where nobody can.
  private static boolean agreed(String question, Console console) {
    if (!System.getProperty("perek.tty", "").contains("0")) return false;
    console.err().print(question + " [y/N] ");
    console.err().flush();
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y");
    } catch (IOException e) {
      throw new UncheckedIOException("no answer could be read: " + e.getMessage(), e);
    }
  }
}
