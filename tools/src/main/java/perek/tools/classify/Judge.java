package perek.tools.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import perek.tools.classify.feature.Recipe;
import perek.tools.classify.machine.Machine;
import perek.tools.classify.model.Estimate;
import perek.tools.classify.model.Judgement;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.Task;
import perek.tools.classify.sample.Preparation;
import perek.tools.classify.sample.Sample;
import perek.tools.classify.sample.Taken;

/// Judges spectra by a model, one after the other. For one thread.
final class Judge {

  private static final int TOLD = 5;
  private static final String SHELL = "shell";

  private final Model model;
  private final Preparation preparation;
  private final Machine.Effects reasons;
  private final Map<Integer, String> seen = new LinkedHashMap<>();
  private Optional<DecidedPicture> first = Optional.empty();

  Judge(Model model) {
    this.model = model;
    this.preparation = new Preparation(model.recipe());
    this.reasons = model.effects();
  }

  /// A spectrum that can be judged, by its flux on the grid.
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  private record Ready(Sample sample, float[] flux) {}

  /// Judges spectra together.
  List<Verdict> of(List<Taken> taken) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Ready> ready = new ArrayList<>();
    for (Taken one : taken)
      switch (one) {
        case Taken.Refused(String id, int row, String why) ->
            verdicts.add(Verdict.refused(id, row, why));
        case Taken.Usable(Sample sample) -> prepare(sample, ready, verdicts);
      }
    float[][] x = model.recipe().of(ready.stream().map(Ready::flux).toArray(float[][]::new));
    List<Judgement> said = model.judge(x);
    for (int i = 0; i < x.length; i++) verdicts.add(verdict(ready.get(i), x[i], said.get(i)));
    verdicts.sort(Comparator.comparingInt(Verdict::row));
    return verdicts;
  }

  private void prepare(Sample sample, List<Ready> ready, List<Verdict> refused) {
    try {
      ready.add(new Ready(sample, preparation.flux(sample)));
    } catch (IllegalArgumentException e) {
      refused.add(Verdict.refused(sample.id(), sample.row(), String.valueOf(e.getMessage())));
    }
  }

  private Verdict verdict(Ready ready, float[] x, Judgement said) {
    Sample sample = ready.sample();
    List<String> notes = new ArrayList<>(sample.notes());
    String twin = seen.putIfAbsent(Arrays.hashCode(x), sample.id());
    if (twin != null) notes.add("It has the flux of %s: the same spectrum twice.".formatted(twin));
    if (said.far()) notes.add("Nothing like it was among the spectra that the model learnt from.");
    Map<String, Estimate> parameters = new LinkedHashMap<>(said.estimates());
    if (model.task() == Task.HALPHA) ofLine(sample, said.label(), parameters, notes);
    double[] effects = reasons.of(x, said.label());
    if (first.isEmpty()) first = Optional.of(picture(sample, said, ready.flux(), effects));
    return new Verdict(
        sample.id(),
        sample.row(),
        model.task().labels().get(said.label()),
        named(said.probabilities()),
        said.abstain(),
        said.strange(),
        said.far(),
        parameters,
        reasons(effects),
        sample.said().isEmpty() ? null : sample.said(),
        null,
        notes);
  }

  /// A shell stands between two peaks: elsewhere its share, learnt from double peaks, says nothing.
  private static void ofLine(
      Sample sample, int label, Map<String, Estimate> parameters, List<String> notes) {
    Estimate shell = parameters.remove(SHELL);
    if (shell != null && Task.HALPHA.labels().get(label).equals("double-peak")) {
      parameters.put(
          SHELL, new Estimate(share(shell.value()), share(shell.lo90()), share(shell.hi90()), ""));
      notes.add("The share of a shell was learnt from synthetic profiles alone.");
    }
    LineStrength.add(sample, parameters, notes);
  }

  private static double share(double value) {
    return Math.clamp(value, 0., 1.);
  }

  private Map<String, Double> named(double[] probabilities) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int k = 0; k < probabilities.length; k++)
      named.put(model.task().labels().get(k), probabilities[k]);
    return named;
  }

  /// The first spectrum that was judged, with what decided.
  Optional<DecidedPicture> first() {
    return first;
  }

  private DecidedPicture picture(Sample sample, Judgement said, float[] flux, double[] effects) {
    String label = model.task().labels().get(said.label());
    String title =
        String.format(
            Locale.ROOT,
            "%s: %s (%.0f %%)",
            sample.id(),
            label,
            100 * said.probabilities()[said.label()]);
    return new DecidedPicture(title, model.recipe(), flux, effects);
  }

  private List<Verdict.Reason> reasons(double[] effects) {
    Recipe recipe = model.recipe();
    return IntStream.range(0, effects.length)
        .boxed()
        .sorted(Comparator.comparingDouble(f -> -effects[f]))
        .limit(TOLD)
        .filter(f -> effects[f] > 0)
        .map(f -> reason(recipe, f, effects[f]))
        .toList();
  }

  private static Verdict.Reason reason(Recipe recipe, int feature, double effect) {
    double at = recipe.wavelength(feature);
    return new Verdict.Reason(Double.isNaN(at) ? null : at, recipe.meaning(feature), effect);
  }
}
