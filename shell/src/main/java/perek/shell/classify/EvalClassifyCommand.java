package perek.shell.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.classify.learn.Evaluation;
import perek.tools.classify.learn.Examples;
import perek.tools.classify.learn.Training;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.ModelFile;
import perek.tools.classify.model.Task;
import perek.tools.classify.score.Scores;

/// `perek eval classify`: how well a task is done on spectra whose truth is known.
final class EvalClassifyCommand extends PerekCommand<EvalClassifyCommand.Input> {

  private static final String FROM = "MILES";
  private static final String TO = "LAMOST-DR1";

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eval classify",
          "Score classification on labelled spectra: confusion, F1, calibration, intervals.",
          "TASK",
          1,
          1,
          List.of(
              Option.value("data", "DIR", "spectra and labels"),
              Option.value("model", "FILE", "judge this model (else what training makes)"),
              Option.value("seed", "N", "of all chance (1)")),
          List.of(
              "perek eval classify mk --data mkclass",
              "perek eval classify halpha --data halpha --json",
              "perek eval classify mk --data others --model mk.model"));

  private final Stop stop;

  EvalClassifyCommand(Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.stop = stop;
  }

  record Input(Task task, Path data, Optional<Path> model, long seed, boolean json) {}

  /// All scores.
  ///
  /// @param learnt what the models learnt from
  /// @param problems what was left out, by name
  record Answer(
      String task, String data, String learnt, List<Scores> scores, List<String> problems) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Path data =
        values
            .path("data")
            .orElseThrow(() -> new UsageException("Judged by what? Add --data DIR."));
    return new Input(
        Tasks.named(values.arguments().getFirst()),
        data,
        values.path("model"),
        values.number("seed", 1, 0, Integer.MAX_VALUE),
        values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    Answer answer;
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      answer = answer(input, progress);
    } catch (IOException | IllegalArgumentException e) {
      throw new FailedException(Tasks.sentence(e.getMessage()));
    }
    if (input.json()) console.out().println(Json.line(answer));
    else console.out().print(ScoresText.of(answer.learnt(), answer.scores()));
    if (!input.json()) answer.problems().forEach(p -> console.err().println("Note: " + p));
    return DONE;
  }

  private static Answer answer(Input input, ProgressLine progress) throws IOException {
    Examples known = Training.known(input.task(), input.data());
    List<Scores> scores = new ArrayList<>();
    String learnt = known.words();
    if (input.model().isPresent()) {
      Model model = ModelFile.read(input.model().get());
      checkTask(model, input);
      learnt = model.made().getOrDefault("data", "unknown data");
      scores.add(Training.judged(model, known, "the model " + input.model().get().getFileName()));
    } else if (input.task() == Task.MK) {
      Evaluation evaluation = new Evaluation(input.task(), input.seed(), progress::report);
      scores.add(evaluation.folds(known.list()));
      if (has(known, FROM) && has(known, TO))
        scores.add(evaluation.transfer(known.list(), FROM, TO));
    } else {
      progress.report("training " + input.task().word(), 0, 0);
      Training.Learnt made =
          Training.learn(input.task(), input.data(), input.seed(), Training.Networks.NONE);
      learnt = made.examples().words();
      scores.add(Training.judged(made.model(), known, "trained on synthetic spectra"));
    }
    return new Answer(
        input.task().word(), input.data().toString(), learnt, scores, known.problems());
  }

  private static void checkTask(Model model, Input input) throws IOException {
    if (model.task() != input.task())
      throw new IOException(
          "the model was trained for the task %s, not %s"
              .formatted(model.task().word(), input.task().word()));
  }

  private static boolean has(Examples known, String source) {
    return known.list().stream().anyMatch(e -> e.source().equals(source));
  }
}
