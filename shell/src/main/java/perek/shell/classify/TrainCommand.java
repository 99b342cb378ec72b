package perek.shell.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import perek.tools.classify.learn.Training;
import perek.tools.classify.model.ModelFile;
import perek.tools.classify.model.Task;

/// `perek train`: a model from a folder of data.
final class TrainCommand extends PerekCommand<TrainCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "train",
          "Train a model that 'perek classify' uses; the same seed gives the same model.",
          "TASK",
          1,
          1,
          List.of(
              Option.value("data", "DIR", "spectra and labels (halpha makes its own profiles)"),
              Option.value("out", "FILE", "the model to be written"),
              Option.value(
                  "network", "FILE[,…]", "ONNX of train/network, to stand beside the forest"),
              Option.flag("alone", "networks in place of the forest"),
              Option.value("seed", "N", "of all chance (1)")),
          List.of(
              "perek train mk --data mkclass --out mk.model",
              "perek train halpha --out halpha.model --network own.onnx",
              "perek train halpha --out published.model --network published.onnx --alone",
              "perek train objects --data templates --out objects.model --json"));

  private final Stop stop;

  TrainCommand(Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.stop = stop;
  }

  record Input(
      Task task, Path data, Path out, Training.Networks networks, long seed, boolean json) {}

  /// What was written.
  record Answer(
      String task,
      String model,
      long bytes,
      int spectra,
      String data,
      long seed,
      double seconds,
      List<String> problems) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Task task = Tasks.named(values.arguments().getFirst());
    Path data = values.path("data").orElse(Path.of(""));
    if (task != Task.HALPHA && values.path("data").isEmpty())
      throw new UsageException("Learnt from what? Add --data DIR.");
    Path out =
        values.path("out").orElseThrow(() -> new UsageException("Written where? Add --out FILE."));
    return new Input(
        task,
        data,
        out,
        networks(values),
        values.number("seed", 1, 0, Integer.MAX_VALUE),
        values.flag("json"));
  }

  private static Training.Networks networks(Values values) throws UsageException {
    boolean alone = values.flag("alone");
    String named = values.value("network").orElse("");
    if (alone && named.isBlank())
      throw new UsageException("Which network stands alone? Add --network FILE.");
    return new Training.Networks(
        named.isBlank() ? List.of() : Arrays.stream(named.split(",", -1)).map(Path::of).toList(),
        alone);
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    long start = System.nanoTime();
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      progress.report("training " + input.task().word(), 0, 0);
      Training.Learnt learnt =
          Training.learn(input.task(), input.data(), input.seed(), input.networks());
      ModelFile.write(learnt.model(), input.out());
      Answer answer =
          new Answer(
              input.task().word(),
              input.out().toString(),
              Files.size(input.out()),
              learnt.examples().list().size(),
              learnt.examples().words(),
              input.seed(),
              (System.nanoTime() - start) / 1e9,
              learnt.examples().problems());
      tell(answer, input.json(), console);
      return DONE;
    } catch (IOException | IllegalArgumentException e) {
      throw new FailedException(Tasks.sentence(e.getMessage()));
    }
  }

  private static void tell(Answer a, boolean json, Console console) {
    a.problems().forEach(problem -> console.err().println("Note: " + problem));
    if (json) console.out().println(Json.line(a));
    else
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s: %s, %,d bytes, in %.1f s%n",
              a.model(),
              a.data(),
              a.bytes(),
              a.seconds());
  }
}
