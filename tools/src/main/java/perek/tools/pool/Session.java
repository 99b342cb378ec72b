package perek.tools.pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Labelling as it goes on: what is asked next, what is known, and when it is enough. For one
/// thread.
public final class Session {

  private static final int COMMITTEE = 8;
  private static final double PENALTY = 3e-4;

  /// Of each batch one in so many is drawn by chance among those predicted to be of the class
  /// wanted.
  private static final int AUDIT = 4;

  /// Predictions that change no more than by this share from one batch to the next have settled
  /// (Bloodgood & Vijay-Shanker 2009).
  private static final double SETTLED = .01;

  private final Pool pool;
  private final LabelLog log;
  private final Rule rule;
  private final List<String> classes;
  private final String wanted;
  private Map<String, String> learntFrom = Map.of();
  private @Nullable Committee committee;
  private List<String> predictions = List.of();
  private List<String> compared = List.of();
  private int comparedAt;
  private double changed = 1;

  /// @param classes that may be given
  /// @param wanted the class whose precision is estimated; one of the classes
  public Session(Pool pool, LabelLog log, Rule rule, List<String> classes, String wanted) {
    this.pool = pool;
    this.log = log;
    this.rule = rule;
    this.classes = List.copyOf(classes);
    this.wanted = wanted;
    if (classes.size() < 2 || !classes.contains(wanted))
      throw new IllegalArgumentException(
          "there are the classes %s and '%s' is wanted: give at least two, among them the one wanted"
              .formatted(classes, wanted));
    for (String label : log.agreed().values())
      if (!classes.contains(label))
        throw new IllegalArgumentException(
            "the log holds the label '%s', which is none of the classes %s"
                .formatted(label, classes));
  }

  /// A spectrum to be shown.
  ///
  /// @param row of the pool
  /// @param audit true where it was drawn by chance
  /// @param predicted what the learner says; blank before it knows two classes
  public record Asked(int row, boolean audit, String predicted) {}

  /// The next spectra to be labelled by one annotator, the most telling first.
  ///
  /// @param aside rows that are not to be asked
  /// @param seed of chance
  public List<Asked> next(int count, String annotator, Set<Integer> aside, long seed) {
    Random random = new Random(seed);
    Set<String> known = log.of(annotator).keySet();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < pool.size(); i++)
      if (!known.contains(pool.ids().get(i)) && !aside.contains(i)) open.add(i);
    Collections.shuffle(open, random);
    Committee judges = judges(count, seed);
    if (judges == null)
      return open.stream().limit(count).map(i -> new Asked(i, false, "")).toList();
    List<Integer> audited =
        open.stream().filter(i -> predictions.get(i).equals(wanted)).limit(count / AUDIT).toList();
    Map<Integer, Double> scores = new HashMap<>();
    for (int i : open) scores.put(i, rule.score(judges, pool.features()[i], random));
    List<Asked> asked = new ArrayList<>();
    for (int i : audited) asked.add(new Asked(i, true, predictions.get(i)));
    open.stream()
        .filter(i -> !audited.contains(i))
        .sorted(Comparator.comparingDouble(i -> -scores.getOrDefault(i, 0.0)))
        .limit(count - (long) audited.size())
        .forEach(i -> asked.add(new Asked(i, false, predictions.get(i))));
    return asked;
  }

  /// What was learnt of the labels that stand; null where they are of fewer than two classes.
  private @Nullable Committee judges(int batch, long seed) {
    Map<String, String> agreed = log.agreed();
    agreed.keySet().retainAll(new HashSet<>(pool.ids()));
    if (agreed.equals(learntFrom)) return committee;
    learntFrom = agreed;
    if (agreed.values().stream().distinct().count() < 2) {
      committee = null;
      predictions = List.of();
      return null;
    }
    Committee now = learnt(agreed, seed);
    predictions = predicted(now);
    settle(batch);
    committee = now;
    return now;
  }

  private Committee learnt(Map<String, String> agreed, long seed) {
    List<double[]> x = new ArrayList<>();
    List<Integer> y = new ArrayList<>();
    for (int i = 0; i < pool.size(); i++) {
      String label = agreed.get(pool.ids().get(i));
      if (label == null) continue;
      x.add(pool.features()[i]);
      y.add(classes.indexOf(label));
    }
    return Committee.learnt(
        new Logistic(PENALTY),
        rule == Rule.BALD ? COMMITTEE : 1,
        x.toArray(double[][]::new),
        y.stream().mapToInt(Integer::intValue).toArray(),
        classes.size(),
        seed);
  }

  private List<String> predicted(Committee judges) {
    List<String> predicted = new ArrayList<>();
    for (double[] features : pool.features()) {
      double[] p = judges.probabilities(features);
      int best = 0;
      for (int c = 1; c < p.length; c++) if (p[c] > p[best]) best = c;
      predicted.add(classes.get(best));
    }
    return predicted;
  }

  /// Compares predictions with those of a whole batch ago: a batch that was mostly skipped, or
  /// another annotator's turn, must not pass for predictions that settled.
  private void settle(int batch) {
    if (!compared.isEmpty() && Math.abs(learntFrom.size() - comparedAt) < batch) return;
    int different = 0;
    for (int i = 0; i < predictions.size(); i++)
      if (compared.isEmpty() || !compared.get(i).equals(predictions.get(i))) different++;
    changed = different / (double) predictions.size();
    compared = predictions;
    comparedAt = learntFrom.size();
  }

  /// Records a label.
  ///
  /// @throws IllegalArgumentException where it is none of the classes
  public void label(Asked asked, String label, String annotator, java.time.Instant time)
      throws IOException {
    if (!classes.contains(label))
      throw new IllegalArgumentException("'%s' is none of %s".formatted(label, classes));
    log.add(
        new LabelLog.Act(
            pool.ids().get(asked.row()), label, annotator, asked.audit(), asked.predicted(), time));
  }

  /// Of the spectra that were predicted to be of the class wanted and drawn by chance, how many
  /// are.
  public Share precision() {
    int right = 0;
    int all = 0;
    for (String annotator : log.annotators())
      for (LabelLog.Act act : log.of(annotator).values())
        if (act.audit() && act.predicted().equals(wanted)) {
          all++;
          if (act.label().equals(wanted)) right++;
        }
    return Share.of(right, all);
  }

  /// What the learner gives each class for a spectrum of the pool, as it was last learnt; empty
  /// before it knows two classes.
  public Map<String, Double> probabilities(int row) {
    Committee judges = committee;
    if (judges == null) return Map.of();
    double[] p = judges.probabilities(pool.features()[row]);
    Map<String, Double> named = new LinkedHashMap<>();
    for (int c = 0; c < p.length; c++) named.put(classes.get(c), p[c]);
    return named;
  }

  /// The labels that may be given.
  public List<String> classes() {
    return classes;
  }

  /// True where the last batch changed hardly any prediction.
  public boolean settled() {
    return changed <= SETTLED;
  }

  /// Share of predictions that the last batch changed; 1 before there are two.
  public double changed() {
    return changed;
  }

  /// What the learner says of each spectrum of the pool; empty before it knows two classes.
  public List<String> predictions() {
    return List.copyOf(predictions);
  }
}
