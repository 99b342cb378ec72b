package perek.shell.eval;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.eval.Evaluation;
import perek.assistant.eval.Measured;
import perek.assistant.eval.gold.Beir;
import perek.assistant.eval.gold.GoldException;
import perek.shell.command.FailedException;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;

/// `perek eval beir`: search on a test collection that brings its own texts.
public final class BeirCommand extends Evaluator<BeirCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eval beir",
          "Score search on a test collection in BEIR's layout; its index is kept in the cache.",
          "DIR",
          1,
          1,
          Setup.and(
              Option.value("split", "NAME", "use the judgements qrels/NAME.tsv (test)"),
              Option.value("run", "FILE", "write the rankings as a TREC run")),
          List.of(
              "perek eval beir scifact",
              "perek eval beir scifact --against vectors --json",
              "perek eval beir scifact --split dev --with text,k1=.9,b=.4 --run bm25.trec"));

  public BeirCommand(Supplier<Evaluation> evaluation, Stop stop, Console console) {
    super(SYNOPSIS, evaluation, stop, console);
  }

  record Input(Path folder, String split, Setup setup, Optional<Path> run, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    String split = values.value("split").orElse("test");
    if (!split.matches("[\\w.-]+"))
      throw new UsageException(
          "Option --split is '" + split + "': it must name a file of qrels, such as test.");
    return new Input(
        folder(values.arguments().getFirst()),
        split,
        Setup.of(values),
        values.path("run"),
        values.flag("json"));
  }

  static Path folder(String text) throws UsageException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + text + "' names no folder: " + e.getReason() + ".");
    }
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    Beir collection;
    List<Measured> measured;
    try (ProgressLine progress = progress(console)) {
      collection = Beir.open(input.folder(), input.split());
      measured = evaluation().beir(collection, input.setup().tunings(), progress);
    } catch (GoldException e) {
      throw new FailedException(String.valueOf(e.getMessage()));
    }
    print(
        report(
            "beir",
            collection.name() + "/" + input.split(),
            collection.queries().size(),
            input.setup(),
            measured,
            List.of()),
        input.json(),
        console);
    if (input.run().isPresent()) measured.getFirst().run().write(input.run().get());
    return DONE;
  }
}
