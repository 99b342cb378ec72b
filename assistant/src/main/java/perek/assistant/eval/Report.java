package perek.assistant.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.assistant.eval.measure.Bootstrap;
import perek.assistant.eval.measure.Column;
import perek.assistant.eval.measure.Difference;
import perek.assistant.eval.measure.Score;
import perek.index.search.Tuning;

/// Scores of a configuration on a set of questions.
///
/// @param evaluation `retrieval`, `beir` or `answers`
/// @param data file or collection
/// @param questions asked
/// @param bootstrap by which the intervals were made
/// @param scores a metric each
/// @param against the same questions under another configuration; empty where none was named
/// @param missed questions that went wrong with `tuning`
/// @param warnings what makes the scores less than they could be
public record Report(
    String evaluation,
    String data,
    Tuning tuning,
    int questions,
    Bootstrap bootstrap,
    List<Score> scores,
    Optional<Against> against,
    List<Measured.Missed> missed,
    List<String> warnings) {

  /// @param differences of `tuning` less this one, a metric each
  public record Against(Tuning tuning, List<Difference> differences) {}

  public Report {
    scores = List.copyOf(scores);
    missed = List.copyOf(missed);
    warnings = List.copyOf(warnings);
  }

  /// @param other the configuration compared with; null where there is none
  public static Report of(
      String evaluation,
      String data,
      int questions,
      Bootstrap bootstrap,
      Measured measured,
      @Nullable Measured other,
      List<String> warnings) {
    return new Report(
        evaluation,
        data,
        measured.tuning(),
        questions,
        bootstrap,
        measured.columns().stream().map(bootstrap::score).toList(),
        Optional.ofNullable(other).map(o -> against(measured, o, bootstrap)),
        measured.missed(),
        warnings);
  }

  private static Against against(Measured measured, Measured other, Bootstrap bootstrap) {
    List<Difference> differences = new ArrayList<>();
    for (Column column : measured.columns())
      other.columns().stream()
          .filter(c -> c.metric().equals(column.metric()))
          .findFirst()
          .ifPresent(c -> differences.add(bootstrap.difference(column, c)));
    return new Against(other.tuning(), differences);
  }
}
