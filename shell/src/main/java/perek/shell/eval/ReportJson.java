package perek.shell.eval;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.assistant.eval.Measured;
import perek.assistant.eval.Report;
import perek.assistant.eval.measure.Difference;
import perek.assistant.eval.measure.Score;

/// What `perek eval … --json` writes. Stable: fields keep name and order, a missing value is null.
///
/// @param configuration all settings by name
/// @param against null where nothing was compared
@JsonPropertyOrder({
  "evaluation",
  "data",
  "configuration",
  "questions",
  "resamples",
  "seed",
  "scores",
  "against",
  "missed",
  "warnings"
})
record ReportJson(
    String evaluation,
    String data,
    Map<String, String> configuration,
    int questions,
    int resamples,
    long seed,
    List<ScoreJson> scores,
    @Nullable AgainstJson against,
    List<MissedJson> missed,
    List<String> warnings) {

  @JsonPropertyOrder({"metric", "value", "low", "high", "questions"})
  record ScoreJson(String metric, double value, double low, double high, int questions) {

    static ScoreJson of(Score s) {
      return new ScoreJson(s.metric(), s.value(), s.low(), s.high(), s.questions());
    }
  }

  @JsonPropertyOrder({"configuration", "differences"})
  record AgainstJson(Map<String, String> configuration, List<DifferenceJson> differences) {}

  /// @param difference `value` less `other`; `low` and `high` are its interval
  @JsonPropertyOrder({"metric", "value", "other", "difference", "low", "high", "p", "questions"})
  record DifferenceJson(
      String metric,
      double value,
      double other,
      double difference,
      double low,
      double high,
      double p,
      int questions) {

    static DifferenceJson of(Difference d) {
      return new DifferenceJson(
          d.metric(),
          d.value(),
          d.other(),
          d.difference(),
          d.low(),
          d.high(),
          d.p(),
          d.questions());
    }
  }

  @JsonPropertyOrder({"id", "question", "wanted", "got"})
  record MissedJson(String id, String question, String wanted, String got) {

    static MissedJson of(Measured.Missed m) {
      return new MissedJson(m.id(), m.question(), m.wanted(), m.got());
    }
  }

  static ReportJson of(Report report) {
    return new ReportJson(
        report.evaluation(),
        report.data(),
        report.tuning().settings(),
        report.questions(),
        report.bootstrap().resamples(),
        report.bootstrap().seed(),
        report.scores().stream().map(ScoreJson::of).toList(),
        report.against().map(ReportJson::against).orElse(null),
        report.missed().stream().map(MissedJson::of).toList(),
        report.warnings());
  }

  private static AgainstJson against(Report.Against against) {
    return new AgainstJson(
        against.tuning().settings(),
        against.differences().stream().map(DifferenceJson::of).toList());
  }
}
