package perek.shell.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.eval.Evaluation;
import perek.assistant.eval.Measured;
import perek.assistant.eval.gold.Case;
import perek.assistant.eval.gold.GoldException;
import perek.shell.command.FailedException;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;

/// `perek eval retrieval`: whether search finds the sections that answer.
public final class RetrievalCommand extends Evaluator<RetrievalCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eval retrieval",
          "Score search on questions whose sections are known, over the index as it stands.",
          "",
          0,
          0,
          Setup.and(
              Option.value("cases", "FILE", "questions as JSON lines"),
              Option.value("run", "FILE", "write the rankings as a TREC run")),
          List.of(
              "perek eval retrieval --cases questions.jsonl",
              "perek eval retrieval --cases questions.jsonl --against text",
              "perek eval retrieval --cases q.jsonl --with fusion=rrf,titleBoost=.8 --against hybrid"));

  public RetrievalCommand(Supplier<Evaluation> evaluation, Stop stop, Console console) {
    super(SYNOPSIS, evaluation, stop, console);
  }

  record Input(Path cases, Setup setup, Optional<Path> run, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(
        Setup.cases(values), Setup.of(values), values.path("run"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    List<Case> cases = read(input.cases());
    List<String> warnings = warnings();
    List<Measured> measured;
    try (ProgressLine progress = progress(console)) {
      measured = evaluation().retrieval(cases, input.setup().tunings(), progress);
    }
    print(
        report(
            "retrieval", input.cases().toString(), cases.size(), input.setup(), measured, warnings),
        input.json(),
        console);
    if (input.run().isPresent()) measured.getFirst().run().write(input.run().get());
    return DONE;
  }

  static List<Case> read(Path file) throws Exception {
    try {
      return Case.read(file);
    } catch (GoldException e) {
      throw new FailedException(String.valueOf(e.getMessage()));
    }
  }
}
