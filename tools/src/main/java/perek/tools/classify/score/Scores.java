package perek.tools.classify.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.tools.classify.model.Task;

/// All scores of one evaluation.
///
/// @param name what was trained on what, and judged on what
/// @param labels in the order of the confusion matrix
/// @param confusion counts by truth (rows) and label (columns)
/// @param macroF1 mean F1 of the classes
/// @param accuracy share of right labels
/// @param withinOneClass share of labels right or next to it; null where classes have no order
/// @param ece expected calibration error in 15 bins
/// @param errorAt85 share of wrong labels among the 85 % most confident
/// @param answered share that the model does not abstain on
/// @param errorAnswered share of wrong labels among those
/// @param f1 by class
/// @param recall by class
/// @param quantities by name
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scores(
    String name,
    int spectra,
    long stars,
    List<String> labels,
    List<List<Integer>> confusion,
    Interval macroF1,
    Interval accuracy,
    @Nullable Interval withinOneClass,
    Interval ece,
    Interval errorAt85,
    double answered,
    double errorAnswered,
    Map<String, Double> f1,
    Map<String, Interval> recall,
    Map<String, QuantityScore> quantities) {

  private static final double COVERAGE = .85;

  /// @param told at least one
  public static Scores of(String name, Task task, List<Told> told) {
    int n = task.labels().size();
    Bootstrap bootstrap = new Bootstrap(told);
    int[][] confusion = Labels.confusion(told, n);
    Map<String, Double> f1 = new LinkedHashMap<>();
    Map<String, Interval> recall = new LinkedHashMap<>();
    for (int k = 0; k < n; k++) {
      int label = k;
      if (Double.isNaN(Labels.f1(confusion, k))) continue;
      f1.put(task.labels().get(k), Labels.f1(confusion, k));
      recall.put(
          task.labels().get(k), bootstrap.of(l -> Labels.recall(Labels.confusion(l, n), label)));
    }
    List<Told> answered = told.stream().filter(t -> !t.said().abstain()).toList();
    return new Scores(
        name,
        told.size(),
        told.stream().map(Told::star).distinct().count(),
        task.labels(),
        rows(confusion),
        bootstrap.of(l -> Labels.macroF1(l, n)),
        bootstrap.of(Labels::accuracy),
        task.ordered() ? bootstrap.of(Labels::within) : null,
        bootstrap.of(Labels::ece),
        bootstrap.of(l -> Labels.errorAt(l, COVERAGE)),
        answered.size() / (double) told.size(),
        answered.isEmpty() ? 0 : 1 - Labels.accuracy(answered),
        f1,
        recall,
        quantities(told));
  }

  private static List<List<Integer>> rows(int[][] counts) {
    return Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  private static Map<String, QuantityScore> quantities(List<Told> told) {
    Map<String, QuantityScore> scores = new LinkedHashMap<>();
    for (String name : told.getFirst().said().estimates().keySet()) {
      List<Told> known = told.stream().filter(t -> t.values().containsKey(name)).toList();
      if (known.size() > 1) scores.put(name, QuantityScore.of(name, known));
    }
    return scores;
  }
}
