package perek.shell.ask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Question;
import perek.assistant.Turn;
import perek.assistant.call.Reach;
import perek.assistant.conversation.Conversations;
import perek.index.Search;
import perek.index.reading.Scope;
import perek.index.reading.Understood;
import perek.index.search.Tuning;
import perek.shell.command.Batch;
import perek.shell.command.Failures;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.AnswerJson;
import perek.shell.render.AnswerText;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.scope.ReadLine;
import perek.shell.scope.ScopeOptions;

/// `perek ask`: one question, or a file of them.
public final class AskCommand extends PerekCommand<AskCommand.Input> {

  /// A conversation of before.
  public static final Option RESUME =
      Option.value("resume", "ID", "go on with a conversation, or with the 'last' one");

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "ask",
          "Answer a question from what was read, or from services, with the evidence.",
          "QUESTION…",
          0,
          Synopsis.ANY,
          ScopeOptions.and(
              Option.value(
                  "batch", "FILE", "answer each line of a file of JSON lines; '-' is stdin"),
              Option.flag(
                  "explain", "show steps, requests, what models were asked, and what was struck"),
              RESUME,
              Reaches.TIMEOUT,
              Reaches.CACHED),
          List.of(
              "perek ask \"What unit has BAND in SSA?\"  # quotes keep the shell's hands off",
              "perek ask --document TAP,DALI what does MAXREC=0 do",
              "perek ask --json what is the difference between SIA and SSA",
              "perek ask show me spectra of psi Per from 2008 to 2010",
              "perek ask --service http://dc.example/ssap normalised spectra of 4 Her",
              "perek ask --explain --model llama3.2:3b what does MAXREC do  # a model of Ollama's",
              "perek ask --resume last and for TAP?  # what was asked last is understood",
              "perek ask --batch questions.jsonl > answers.jsonl  # lines {\"id\",\"question\"}"));

  private final Supplier<Assistant> assistant;
  private final Supplier<Dialogue> dialogues;
  private final Function<Search, Understood> index;
  private final Settings settings;
  private final Stop stop;

  /// @param assistant answers batches, which are not kept on disk
  /// @param dialogues begins a conversation for a single question
  /// @param index says how a search is read
  /// @param settings name services and registries
  public AskCommand(
      Supplier<Assistant> assistant,
      Supplier<Dialogue> dialogues,
      Function<Search, Understood> index,
      Settings settings,
      Stop stop,
      Console console) {
    super(SYNOPSIS, console);
    this.assistant = assistant;
    this.dialogues = dialogues;
    this.index = index;
    this.settings = settings;
    this.stop = stop;
  }

  /// @param question empty where a batch is given
  /// @param resume conversation to go on with
  public record Input(
      String question,
      Scope scope,
      Reach reach,
      boolean json,
      boolean explain,
      Optional<String> resume,
      Optional<Path> batch) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Input input =
        new Input(
            values.words(),
            ScopeOptions.of(values),
            Reaches.of(settings, values),
            values.flag("json"),
            values.flag("explain"),
            values.value("resume"),
            values.path("batch"));
    if (input.batch().isPresent() && !input.question().isEmpty())
      throw new UsageException("Give either a question or --batch FILE, not both.");
    if (input.batch().isPresent() && input.resume().isPresent())
      throw new UsageException("Give either --resume or --batch: batches are not kept.");
    if (input.batch().isEmpty())
      Dialogue.question(input.question(), List.of(), input.scope(), input.reach());
    return input;
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    if (input.batch().isPresent()) return batch(input.batch().get(), input, console);
    Dialogue dialogue = dialogues.get();
    if (input.resume().isPresent()) dialogue.resume(input.resume().get());
    Answer answer = dialogue.ask(input.question(), input.scope(), input.reach());
    if (console.interactive() && !input.json()) tellReading(answer, input.scope(), console);
    console
        .out()
        .println(
            input.json()
                ? Json.line(AnswerJson.of(answer))
                : AnswerText.of(answer, console.style(), console.width()).stripTrailing());
    if (input.explain() && !input.json())
      console.out().print(Explanation.of(answer, console.style()));
    dialogue.unkept().ifPresent(console.err()::println);
    return DONE;
  }

  private void tellReading(Answer answer, Scope scope, Console console) {
    Search search =
        new Search(answer.understood(), 1, Tuning.DEFAULT, scope.revoked(), scope.filter());
    ReadLine.of(index.apply(search))
        .ifPresent(line -> console.err().println(console.style().dim(line)));
  }

  private ExitStatus batch(Path file, Input input, Console console) throws Exception {
    try (Batch lines = Batch.open(file)) {
      for (var item = lines.next(); item.isPresent(); item = lines.next()) {
        console.out().println(Json.line(converse(item.get(), input)));
      }
      return DONE;
    } catch (Batch.LineException e) {
      console.err().println(e.getMessage());
      return FAILED;
    }
  }

  /// Runs the turns of one line; what comes back is the last one's answer.
  private AnswerJson converse(Batch.Item item, Input input) {
    List<Turn> earlier = new ArrayList<>();
    AnswerJson last = AnswerJson.failed(item.id(), item.last(), "nothing was asked");
    for (String text : item.turns()) {
      try {
        Question question = new Question(text, earlier, input.scope(), input.reach());
        Answer answer = assistant.get().answer(question, stop);
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
