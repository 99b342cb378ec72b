package perek.shell.eval.trial;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import perek.assistant.eval.trial.Contest;
import perek.assistant.eval.trial.Result;
import perek.assistant.eval.trial.Standing;

/// What `perek eval models --json` writes. Stable: fields keep name and order.
@JsonPropertyOrder({"evaluation", "trials", "contestants"})
record TrialJson(String evaluation, int trials, List<ContestantJson> contestants) {

  /// @param wording of its prompts, empty for the built-in
  @JsonPropertyOrder({"model", "wording", "categories", "citations", "missed"})
  record ContestantJson(
      String model,
      String wording,
      List<CategoryJson> categories,
      CitationsJson citations,
      List<MissedJson> missed) {}

  /// @param low lower end of the 95 % interval of right / trials (Wilson); `high` the upper
  /// @param tools trials in which the right tools were called, whatever the arguments
  @JsonPropertyOrder({"category", "trials", "right", "low", "high", "tools", "tokens", "seconds"})
  record CategoryJson(
      String category,
      int trials,
      int right,
      double low,
      double high,
      int tools,
      long tokens,
      double seconds) {}

  /// Counts over all answers: `right` of `cited` passages are of documents that answer, `found` of
  /// `wanted` documents are cited, `grounded` of `numbers` stand in what their sentence cites.
  @JsonPropertyOrder({"cited", "right", "wanted", "found", "numbers", "grounded"})
  record CitationsJson(int cited, int right, int wanted, int found, int numbers, int grounded) {}

  @JsonPropertyOrder({"id", "turns", "got"})
  record MissedJson(String id, List<String> turns, String got) {}

  static TrialJson of(int trials, List<Contest.Done> done) {
    return new TrialJson("models", trials, done.stream().map(TrialJson::contestant).toList());
  }

  private static ContestantJson contestant(Contest.Done done) {
    List<CategoryJson> categories = new ArrayList<>();
    for (Standing one : TrialTable.rows(done)) categories.add(category(one));
    var cites = Standing.together("all", "", done.standings()).cites();
    return new ContestantJson(
        done.contestant().name(),
        done.contestant().wording(),
        categories,
        new CitationsJson(
            cites.cited(),
            cites.right(),
            cites.wanted(),
            cites.found(),
            cites.numbers(),
            cites.grounded()),
        done.missed().stream().map(TrialJson::missed).toList());
  }

  private static CategoryJson category(Standing s) {
    double[] interval = s.interval();
    return new CategoryJson(
        s.category(),
        s.trials(),
        s.right(),
        interval[0],
        interval[1],
        s.tools(),
        s.tokens(),
        s.millis() / 1e3);
  }

  private static MissedJson missed(Result r) {
    return new MissedJson(r.trial().id(), r.trial().turns(), r.got());
  }
}
