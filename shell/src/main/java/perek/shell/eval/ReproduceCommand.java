package perek.shell.eval;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.eval.Evaluation;
import perek.assistant.eval.Expected;
import perek.assistant.eval.Measured;
import perek.assistant.eval.gold.Beir;
import perek.assistant.eval.gold.Case;
import perek.assistant.eval.gold.GoldException;
import perek.assistant.eval.measure.Column;
import perek.corpora.Progress;
import perek.index.IndexStatus;
import perek.index.search.Tuning;
import perek.shell.command.FailedException;
import perek.shell.command.Stop;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;

/// `perek eval reproduce`: whether the scores kept beside the code still come out.
public final class ReproduceCommand extends Evaluator<ReproduceCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eval reproduce",
          "Measure again what was measured before, and say which scores differ.",
          "[DIR]",
          0,
          1,
          List.of(),
          List.of(
              "perek eval reproduce  # data in shared/gold beside the checkout",
              "perek eval reproduce /data/gold --json"));

  public ReproduceCommand(Supplier<Evaluation> evaluation, Stop stop, Console console) {
    super(SYNOPSIS, evaluation, stop, console);
  }

  record Input(Path gold, boolean json) {}

  /// One score.
  ///
  /// @param value as it came out; null where it was not measured
  /// @param verdict `same`, `differs`, or why it was skipped
  @JsonPropertyOrder({
    "collection",
    "configuration",
    "metric",
    "expected",
    "tolerance",
    "value",
    "verdict"
  })
  record Line(
      String collection,
      String configuration,
      String metric,
      double expected,
      double tolerance,
      @Nullable Double value,
      String verdict) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Path beside =
        Path.of(System.getProperty("perek.checkout", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared")
            .resolve("gold");
    Path gold =
        values.arguments().isEmpty() ? beside : BeirCommand.folder(values.arguments().getFirst());
    return new Input(gold, values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    List<Line> lines = new ArrayList<>();
    try (ProgressLine progress = progress(console)) {
      for (Expected expected : Expected.all()) lines.addAll(check(expected, input, progress));
    } catch (GoldException e) {
      throw new FailedException(String.valueOf(e.getMessage()));
    }
    if (input.json()) console.out().println(Json.line(lines));
    else console.out().print(table(lines, console));
    if (lines.stream().noneMatch(line -> line.value() != null))
      throw new FailedException("Nothing could be measured: see the last column.");
    return lines.stream().anyMatch(line -> line.verdict().equals("differs")) ? FAILED : DONE;
  }

  private List<Line> check(Expected expected, Input input, Progress progress)
      throws IOException, GoldException {
    Optional<String> reason = skipped(expected, input);
    List<Line> lines = new ArrayList<>();
    if (reason.isPresent()) {
      for (Expected.Value value : expected.values())
        lines.add(line(expected, value, null, "skipped: " + reason.get()));
      return lines;
    }
    List<Tuning> tunings = expected.configurations().map(Tuning::of).toList();
    List<Measured> measured = measure(expected, input, tunings, progress);
    for (Expected.Value value : expected.values()) {
      Tuning tuning = Tuning.of(value.configuration());
      double mean =
          measured.stream()
              .filter(m -> m.tuning().equals(tuning))
              .flatMap(m -> m.columns().stream())
              .filter(column -> column.metric().equals(value.metric()))
              .mapToDouble(Column::mean)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no metric " + value.metric()));
      lines.add(line(expected, value, mean, value.differsFrom(mean) ? "differs" : "same"));
    }
    return lines;
  }

  private Optional<String> skipped(Expected expected, Input input) {
    Path data = input.gold().resolve(expected.data());
    if (Files.notExists(data)) return Optional.of("there is no " + data);
    if (expected.corpora().isEmpty()) return Optional.empty();
    Set<String> missing = new HashSet<>(expected.corpora());
    for (IndexStatus.Corpus corpus : evaluation().status().corpora())
      if (corpus.pending() == 0) missing.remove(corpus.id());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("the index lacks " + String.join(", ", missing));
  }

  private List<Measured> measure(
      Expected expected, Input input, List<Tuning> tunings, Progress progress)
      throws IOException, GoldException {
    Path data = input.gold().resolve(expected.data());
    return switch (expected.evaluation()) {
      case "beir" -> evaluation().beir(Beir.open(data, "test"), tunings, progress);
      case "retrieval" -> evaluation().retrieval(Case.read(data), tunings, progress);
      case "answers" -> evaluation().answers(Case.read(data), tunings, stop(), progress);
      default -> throw new IllegalStateException("no evaluation " + expected.evaluation());
    };
  }

  private static Line line(
      Expected expected, Expected.Value value, @Nullable Double mean, String verdict) {
    return new Line(
        expected.collection(),
        value.configuration(),
        value.metric(),
        value.value(),
        value.tolerance(),
        mean,
        verdict);
  }

  private static String table(List<Line> lines, Console console) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("COLLECTION", "CONFIGURATION", "METRIC", "EXPECTED", "TOLERANCE", "VALUE", ""));
    for (Line line : lines) {
      Double value = line.value();
      rows.add(
          List.of(
              line.collection(),
              line.configuration(),
              line.metric(),
              ReportText.number(line.expected()),
              ReportText.number(line.tolerance()),
              value == null ? "" : ReportText.number(value),
              line.verdict()));
    }
    return Columns.of(rows, console.style());
  }
}
