package perek.shell.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Question;
import perek.assistant.Turn;
import perek.assistant.call.Reach;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.Conversations;
import perek.corpora.DiskTrouble;
import perek.index.reading.Scope;
import perek.shell.command.Stop;
import perek.shell.conversation.Chosen;
import perek.shell.line.UsageException;
import perek.shell.render.Console;

/// One conversation at a face: remembers its turns and keeps them on disk. For use by one thread.
public final class Dialogue {

  private final Supplier<Assistant> assistant;
  private final Conversations conversations;
  private final Path folder;
  private final Reach reach;
  private final Stop stop;
  private final Console console;
  private final List<Turn> turns = new ArrayList<>();
  private String id;
  private Optional<String> unkept = Optional.empty();
  private boolean told;

  /// @param folder where conversations are kept
  /// @param reach services that its questions may go to
  public Dialogue(
      Supplier<Assistant> assistant, Path folder, Reach reach, Stop stop, Console console) {
    this.assistant = assistant;
    this.folder = folder;
    this.reach = reach;
    this.console = console;
    this.conversations = new Conversations(folder);
    this.stop = stop;
    this.id = conversations.begin();
  }

  /// Answers the next question of the conversation.
  ///
  /// @throws UsageException where the text is no question (empty, too long, binary)
  /// @throws java.util.concurrent.CancellationException once the user has asked to stop
  public Answer ask(String text) throws UsageException {
    return ask(text, Scope.ALL, reach);
  }

  /// The same, its searches confined, and its calls.
  ///
  /// @throws UsageException where the text is no question (empty, too long, binary)
  /// @throws java.util.concurrent.CancellationException once the user has asked to stop
  public Answer ask(String text, Scope scope, Reach where) throws UsageException {
    Question question = question(text, turns, scope, where);
    try (Watching watching = new Watching(stop, console)) {
      Answer answer = assistant.get().answer(question, watching);
      turns.add(keep(answer));
      return answer;
    }
  }

  /// Goes on with a conversation that is kept; what comes next is understood from its turns.
  ///
  /// @param written its id, the beginning of it, or `last`
  /// @throws UsageException where that names none
  public void resume(String written) throws UsageException {
    Conversation kept = Chosen.of(conversations, written, console.err()::println);
    turns.clear();
    turns.addAll(kept.earlier());
    id = kept.id();
  }

  /// Begins a new conversation.
  public void forget() {
    turns.clear();
    id = conversations.begin();
  }

  /// Why the last turn is not on disk: an answer is worth showing all the same. Empty where it is,
  /// and where an earlier turn had the same fate: once is enough.
  public Optional<String> unkept() {
    return unkept;
  }

  private String unkept(UncheckedIOException failure) {
    IOException cause = failure.getCause();
    Optional<DiskTrouble> disk = cause == null ? Optional.empty() : DiskTrouble.of(folder, cause);
    String why =
        disk.map(trouble -> trouble.reason() + "; " + trouble.remedy())
            .orElseGet(() -> String.valueOf(failure.getMessage()));
    return "(This conversation is not kept on disk: " + why + ".)";
  }

  private Turn keep(Answer answer) {
    try {
      unkept = Optional.empty();
      return conversations.append(id, answer);
    } catch (UncheckedIOException e) {
      unkept = told ? Optional.empty() : Optional.of(unkept(e));
      told = true;
      return Conversations.turn(answer);
    }
  }

  /// @throws UsageException with the reason why the text is no question
  static Question question(String text, List<Turn> earlier, Scope scope, Reach reach)
      throws UsageException {
    try {
      return new Question(text, earlier, scope, reach);
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      throw new UsageException(Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".");
    }
  }
}
