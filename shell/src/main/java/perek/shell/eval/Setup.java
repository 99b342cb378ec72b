package perek.shell.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.eval.measure.Bootstrap;
import perek.index.search.Tuning;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;

/// What all evaluations can be told.
///
/// @param tuning to measure
/// @param against to compare with; empty for none
/// @param bootstrap that makes the intervals
record Setup(Tuning tuning, Optional<Tuning> against, Bootstrap bootstrap) {

  /// Equal data give equal intervals, on every machine.
  static final long SEED = 20_261_124;

  static final int RESAMPLES = 2_000;

  private static final List<Option> OPTIONS =
      List.of(
          Option.value("with", "SPEC", "measure text, vectors or hybrid, with settings (hybrid)"),
          Option.value("against", "SPEC", "compare with another configuration, paired"),
          Option.value("resamples", "N", "draw the questions again N times (2000)"));

  /// These options after a command's own.
  static List<Option> and(Option... own) {
    List<Option> all = new ArrayList<>(List.of(own));
    all.addAll(OPTIONS);
    return all;
  }

  static Setup of(Values values) throws UsageException {
    Optional<Tuning> against = tuning(values, "against");
    int resamples = values.number("resamples", RESAMPLES, Bootstrap.LEAST, Bootstrap.MOST);
    return new Setup(
        tuning(values, "with").orElse(Tuning.DEFAULT), against, new Bootstrap(resamples, SEED));
  }

  private static Optional<Tuning> tuning(Values values, String option) throws UsageException {
    Optional<String> text = values.value(option);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Tuning.of(text.get()));
    } catch (IllegalArgumentException e) {
      throw new UsageException("Option --" + option + ": " + e.getMessage() + ".");
    }
  }

  /// The file of questions, which must be named.
  static Path cases(Values values) throws UsageException {
    return values
        .path("cases")
        .orElseThrow(() ->
            new UsageException(
                "Name the questions: --cases FILE, JSON lines with \"id\", \"question\", \"docs\" and \"section_refs\"."));
  }

  /// The one to measure, then the one to compare with.
  List<Tuning> tunings() {
    List<Tuning> tunings = new ArrayList<>(List.of(tuning));
    against.ifPresent(tunings::add);
    return tunings;
  }
}
