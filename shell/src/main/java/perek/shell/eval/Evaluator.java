package perek.shell.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import perek.assistant.eval.Evaluation;
import perek.assistant.eval.Measured;
import perek.assistant.eval.Report;
import perek.index.IndexStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Synopsis;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;

/// What the commands of `perek eval` share.
///
/// @param <I> its input
abstract class Evaluator<I extends Record> extends PerekCommand<I> {

  private final Supplier<Evaluation> evaluation;
  private final Stop stop;

  Evaluator(Synopsis synopsis, Supplier<Evaluation> evaluation, Stop stop, Console console) {
    super(synopsis, console);
    this.evaluation = evaluation;
    this.stop = stop;
  }

  Evaluation evaluation() {
    return evaluation.get();
  }

  Stop stop() {
    return stop;
  }

  ProgressLine progress(Console console) {
    return new ProgressLine(console, stop::cancelled);
  }

  /// What makes scores on the user's index less than they could be.
  ///
  /// @throws FailedException where there is nothing to search
  List<String> warnings() throws FailedException {
    IndexStatus status = evaluation().status();
    if (status.rebuild().isPresent()) throw new FailedException(status.rebuild().get());
    if (status.corpora().stream().allMatch(corpus -> corpus.passages() == 0))
      throw new FailedException(
          "There is nothing to search yet: run 'perek corpora add' first, or name another --home.");
    List<String> warnings = new ArrayList<>();
    for (IndexStatus.Corpus corpus : status.corpora())
      if (corpus.pending() > 0)
        warnings.add(
            "%,d of %,d passages of %s have no vector yet: 'perek corpora update %s' makes them"
                .formatted(corpus.pending(), corpus.passages(), corpus.id(), corpus.id()));
    return warnings;
  }

  static Report report(
      String name,
      String data,
      int questions,
      Setup setup,
      List<Measured> measured,
      List<String> warnings) {
    return Report.of(
        name,
        data,
        questions,
        setup.bootstrap(),
        measured.getFirst(),
        measured.size() > 1 ? measured.get(1) : null,
        warnings);
  }

  static void print(Report report, boolean json, Console console) {
    report.warnings().forEach(warning -> console.err().println("Note: " + warning + "."));
    if (json) console.out().println(Json.line(ReportJson.of(report)));
    else console.out().print(ReportText.of(report, console.style()));
  }
}
