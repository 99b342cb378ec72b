package perek.tools.classify.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import perek.tools.classify.model.Judgement;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.Task;
import perek.tools.classify.score.Scores;
import perek.tools.classify.score.Told;

/// Judges how well something is learnt, on stars that it was not learnt from.
public final class Evaluation {

  private final Task task;
  private final long seed;
  private final Progress progress;

  /// Hears how far it has come.
  @FunctionalInterface
  public interface Progress {
    void at(String what, int done, int total);
  }

  public Evaluation(Task task, long seed, Progress progress) {
    this.task = task;
    this.seed = seed;
    this.progress = progress;
  }

  /// Five folds by star: each is judged by a model of the other four, whose calibration knows
  /// nothing of it either.
  public Scores folds(List<Example> examples) {
    checkGroups(examples);
    List<Told> told = new ArrayList<>();
    for (int f = 0; f < Examples.FOLDS; f++) {
      int fold = f;
      progress.at("fold", f, Examples.FOLDS);
      told.addAll(apart(examples, e -> e.fold() != fold, e -> e.fold() == fold));
    }
    return Scores.of("5 folds by star", task, told);
  }

  /// A star in two folds would be learnt and judged at once.
  private static void checkGroups(List<Example> examples) {
    Map<String, Integer> folds = new HashMap<>();
    for (Example e : examples) {
      Integer other = folds.putIfAbsent(e.star(), e.fold());
      if (other != null && other != e.fold())
        throw new IllegalArgumentException(
            "the star %s stands in the folds %d and %d: all its spectra must be in one"
                .formatted(e.star(), other, e.fold()));
    }
  }

  /// Learnt from one source, judged on another, of stars that the first does not have.
  public Scores transfer(List<Example> examples, String from, String to) {
    progress.at("transfer", 0, 1);
    Set<String> learnt = new HashSet<>();
    for (Example e : examples) if (e.source().equals(from)) learnt.add(e.star());
    List<Told> told =
        apart(
            examples,
            e -> e.source().equals(from),
            e -> e.source().equals(to) && !learnt.contains(e.star()));
    return Scores.of("trained on " + from + ", judged on " + to, task, told);
  }

  private List<Told> apart(
      List<Example> examples, Predicate<Example> learnt, Predicate<Example> judged) {
    Model model = Fit.of(task, seed).model(examples.stream().filter(learnt).toList(), Map.of());
    return told(model, examples.stream().filter(judged).toList());
  }

  /// What a model says of examples.
  public static List<Told> told(Model model, List<Example> examples) {
    List<Judgement> said = model.judge(examples.stream().map(Example::x).toArray(float[][]::new));
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Example e = examples.get(i);
      told.add(new Told(e.id(), e.star(), e.label(), said.get(i), e.values()));
    }
    return told;
  }
}
