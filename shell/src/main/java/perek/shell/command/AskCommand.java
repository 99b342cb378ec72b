package perek.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Question;
import perek.assistant.Turn;
import perek.assistant.conversation.Conversations;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.AnswerJson;
import perek.shell.render.AnswerText;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek ask`: one question, or a file of them.
public final class AskCommand extends PerekCommand<AskCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "ask",
          "Answer a question from what was read, with the evidence.",
          "QUESTION…",
          0,
          Synopsis.ANY,
          List.of(
              Option.value(
                  "batch", "FILE", "answer each line of a file of JSON lines; '-' is stdin")),
          List.of(
              "perek ask \"What unit has BAND in SSA?\"  # quotes keep the shell's hands off",
              "perek ask --json what is the difference between SIA and SSA",
              "perek ask --batch questions.jsonl > answers.jsonl  # lines {\"id\",\"question\"}"));

  private final Supplier<Assistant> assistant;
  private final Supplier<Dialogue> dialogues;
  private final Stop stop;

  /// @param assistant answers batches, which are not kept on disk
  /// @param dialogues begins a conversation for a single question
  public AskCommand(
      Supplier<Assistant> assistant, Supplier<Dialogue> dialogues, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.assistant = assistant;
    this.dialogues = dialogues;
    this.stop = stop;
  }

  /// @param question empty where a batch is given
  public record Input(String question, boolean json, Optional<Path> batch) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Input input = new Input(values.words(), values.flag("json"), values.path("batch"));
    if (input.batch().isPresent() && !input.question().isEmpty())
      throw new UsageException("Give either a question or --batch FILE, not both.");
    if (input.batch().isEmpty()) Dialogue.question(input.question(), List.of());
    return input;
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    if (input.batch().isPresent()) return batch(input.batch().get(), console);
    Dialogue dialogue = dialogues.get();
    Answer answer = dialogue.ask(input.question());
    console
        .out()
        .println(
            input.json()
                ? Json.line(AnswerJson.of(answer))
                : AnswerText.of(answer, console.style(), console.width()).stripTrailing());
    dialogue.unkept().ifPresent(console.err()::println);
    return DONE;
  }

  private ExitStatus batch(Path file, Console console) throws Exception {
    try (Batch lines = Batch.open(file)) {
      for (var item = lines.next(); item.isPresent(); item = lines.next()) {
        console.out().println(Json.line(converse(item.get())));
      }
      return DONE;
    } catch (Batch.LineException e) {
      console.err().println(e.getMessage());
      return FAILED;
    }
  }

  /// Runs the turns of one line; what comes back is the last one's answer.
  private AnswerJson converse(Batch.Item item) {
    List<Turn> earlier = new ArrayList<>();
    AnswerJson last = AnswerJson.failed(item.id(), item.last(), "nothing was asked");
    for (String text : item.turns()) {
      try {
        Answer answer = assistant.get().answer(new Question(text, earlier), stop);
        last = AnswerJson.of(answer).named(item.id());
        earlier.add(Conversations.turn(answer));
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        // One bad line must not cost the rest of the batch.
        last = AnswerJson.failed(item.id(), text, Failures.of(e).message());
      }
    }
    return last;
  }
}
