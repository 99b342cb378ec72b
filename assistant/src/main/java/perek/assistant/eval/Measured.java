package perek.assistant.eval;

import java.util.List;
import perek.assistant.eval.measure.Column;
import perek.assistant.eval.measure.TrecRun;
import perek.index.search.Tuning;

/// What one configuration gave on all questions.
///
/// @param columns a metric each
/// @param run the rankings; empty where answers were measured
/// @param missed questions that went wrong
public record Measured(Tuning tuning, List<Column> columns, TrecRun run, List<Missed> missed) {

  /// A question that went wrong.
  ///
  /// @param wanted what was to be found, for people
  /// @param got what came instead, for people
  public record Missed(String id, String question, String wanted, String got) {}

  public Measured {
    columns = List.copyOf(columns);
    missed = List.copyOf(missed);
  }
}
