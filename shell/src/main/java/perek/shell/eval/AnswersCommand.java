package perek.shell.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.eval.Evaluation;
import perek.assistant.eval.Measured;
import perek.assistant.eval.gold.Case;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;

/// `perek eval answers`: whether answers cite what they should, and the right questions are
/// refused.
public final class AnswersCommand extends Evaluator<AnswersCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eval answers",
          "Score answers on the same questions: what they cite, and which are refused.",
          "",
          0,
          0,
          Setup.and(Option.value("cases", "FILE", "questions as JSON lines")),
          List.of(
              "perek eval answers --cases questions.jsonl",
              "perek eval answers --cases questions.jsonl --json --against text"));

  public AnswersCommand(Supplier<Evaluation> evaluation, Stop stop, Console console) {
    super(SYNOPSIS, evaluation, stop, console);
  }

  record Input(Path cases, Setup setup, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(Setup.cases(values), Setup.of(values), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    List<Case> cases = RetrievalCommand.read(input.cases());
    List<String> warnings = warnings();
    List<Measured> measured;
    try (ProgressLine progress = progress(console)) {
      measured = evaluation().answers(cases, input.setup().tunings(), stop(), progress);
    }
    print(
        report(
            "answers", input.cases().toString(), cases.size(), input.setup(), measured, warnings),
        input.json(),
        console);
    return DONE;
  }
}
