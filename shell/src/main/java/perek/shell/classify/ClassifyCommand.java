package perek.shell.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.classify.Classified;
import perek.tools.classify.ClassifyQuery;
import perek.tools.classify.Verdict;
import perek.tools.classify.model.Estimate;
import perek.tools.classify.model.Task;
import perek.tools.plot.Picture;

/// `perek classify`: what kind of star, profile or object spectra show.
final class ClassifyCommand extends PerekCommand<ClassifyCommand.Input> {

  /// Nothing here waits for a network: the limit is the user's Ctrl-C.
  private static final Duration LONGEST = Duration.ofDays(7);

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "classify",
          "Classify spectra, with probabilities, quantities, and 'I do not know' as an answer.",
          "[FILE…]",
          0,
          Synopsis.ANY,
          List.of(
              Option.value("task", "TASK", "mk, halpha or objects"),
              Option.value("input", "FILE", "a matrix of spectra: FITS image or CSV, a row each"),
              Option.value("model", "FILE", "a model of 'perek train' (the one that comes along)"),
              Option.value("onnx", "FILE", "a model of your own instead, with --describe"),
              Option.value("describe", "FILE", "what that model takes and says (YAML)"),
              Option.value("plot", "FILE", "draw the first one, with what decided (png or svg)"),
              Option.value("medium", "M", "air or vacuum, where a file does not say"),
              Option.value("z", "Z", "redshift of the objects (that of the header)")),
          List.of(
              "perek classify --task mk star.fits other.fits --json",
              "perek classify --task mk star.fits --plot star.png",
              "perek classify --task halpha --input spectra.csv",
              "perek classify --task mk --input spectra.fits --model mine.model --json",
              "perek classify --onnx net.onnx --describe net.yaml star.fits"));

  private final Supplier<Toolbox> tools;
  private final Path folder;
  private final Stop stop;

  ClassifyCommand(Supplier<Toolbox> tools, Path folder, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.tools = tools;
    this.folder = folder;
    this.stop = stop;
  }

  /// What is asked.
  sealed interface Asked {

    /// By a task of Perek.
    record ByTask(ClassifyQuery query, Optional<Path> plot) implements Asked {}

    /// By a model of the user.
    record ByOwn(OwnClassification own) implements Asked {}
  }

  record Input(Asked asked, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    boolean matrix = values.flag("input");
    List<Path> files = new ArrayList<>(values.path("input").stream().toList());
    if (matrix && !values.arguments().isEmpty())
      throw new UsageException("Name files or --input, not both.");
    for (int i = 0; i < values.arguments().size(); i++) files.add(values.file(i));
    if (files.isEmpty())
      throw new UsageException("Which spectra? Name files, or a matrix of them by --input FILE.");
    if (values.value("onnx").isPresent() && values.value("plot").isPresent())
      throw new UsageException(
          "Option --plot draws what Perek's own models decided by, not --onnx.");
    if (values.value("onnx").isPresent())
      return new Input(
          new Asked.ByOwn(OwnClassification.of(values, files, matrix)), values.flag("json"));
    if (values.value("describe").isPresent())
      throw new UsageException("Option --describe goes with --onnx.");
    try {
      return new Input(
          new Asked.ByTask(
              new ClassifyQuery(
                  Tasks.of(values),
                  files,
                  matrix,
                  values.path("model"),
                  values.value("medium").orElse(""),
                  values.value("z").orElse("")),
              values.path("plot")),
          values.flag("json"));
    } catch (IllegalArgumentException e) {
      throw new UsageException(Tasks.sentence(e.getMessage()));
    }
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    return switch (input.asked()) {
      case Asked.ByTask task -> run(task.query(), task.plot(), input.json(), console);
      case Asked.ByOwn own -> own.own().run(input.json(), stop, console) ? DONE : FAILED;
    };
  }

  private ExitStatus run(ClassifyQuery query, Optional<Path> plot, boolean json, Console console)
      throws FailedException {
    Outcome<Classified> outcome;
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      Run run = Run.of(folder, LONGEST).stoppedBy(stop::cancelled).watchedBy(progress::report);
      outcome = tools.get().classify().call(query, run);
    }
    if (stop.cancelled()) throw new CancellationException("stopped");
    if (outcome.product().isEmpty())
      throw new FailedException(Tasks.sentence(outcome.report().message()));
    Classified made = outcome.product().get();
    for (Verdict verdict : made.spectra())
      console.out().println(json ? Json.line(verdict) : line(verdict));
    made.notes().forEach(note -> console.err().println("Note: " + note));
    if (plot.isPresent()) draw(made, plot.get());
    if (query.task() == Task.HALPHA && !json)
      console.err().println("Note: learnt from synthetic profiles alone.");
    return made.refused() == made.spectra().size() ? FAILED : DONE;
  }

  private static void draw(Classified made, Path out) throws FailedException {
    try {
      List<Picture> pictures = made.pictures();
      if (pictures.isEmpty())
        throw new FailedException("Nothing was drawn: no spectrum could be used.");
      pictures.getFirst().write(out);
    } catch (IOException | IllegalArgumentException e) {
      throw new FailedException("The picture was not drawn: %s".formatted(e.getMessage()));
    }
  }

  private static String line(Verdict v) {
    if (v.refused() != null) return "%s: refused, %s".formatted(v.id(), v.refused());
    double best = v.probabilities().getOrDefault(v.label(), 0.);
    String numbers =
        v.parameters().entrySet().stream()
            .map(e -> number(e.getKey(), e.getValue()))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "%s: %s%s (%.0f %%)%s%s%s",
        v.id(),
        v.abstain() ? "I do not know, perhaps " : "",
        v.label(),
        100 * best,
        numbers.isEmpty() ? "" : "; " + numbers,
        v.serviceClass() == null ? "" : "; service: " + v.serviceClass(),
        v.unlike() ? "; nothing like it was learnt from" : "");
  }

  private static String number(String name, Estimate e) {
    return String.format(
            Locale.ROOT, "%s %.4g [%.4g, %.4g] %s", name, e.value(), e.lo90(), e.hi90(), e.unit())
        .strip();
  }
}
