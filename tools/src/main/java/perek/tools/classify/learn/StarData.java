package perek.tools.classify.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.tools.classify.feature.Recipes;
import perek.tools.classify.model.Task;
import perek.tools.classify.sample.Csv;
import perek.tools.classify.sample.Matrix;
import perek.tools.classify.sample.Preparation;
import perek.tools.classify.sample.Sample;

/// Stars with types: `spectra.fits` and `labels.csv` with `id`, `star`, `class`, and where known
/// `teff` (K), `logg` (dex), `feh` (dex), `source`, `fold`.
public final class StarData {

  private StarData() {}

  /// @throws IOException where the files cannot be read or do not belong together
  public static Examples read(Path folder) throws IOException {
    Path file = folder.resolve("spectra.fits");
    Matrix matrix = Matrix.read(file, Optional.empty());
    Csv labels = Csv.read(folder.resolve("labels.csv"));
    labels.needed("id");
    labels.needed("class");
    if (labels.rows().size() != matrix.samples().size())
      throw new IOException(
          "labels.csv has %d rows and spectra.fits %d spectra: they must be as many, row by row"
              .formatted(labels.rows().size(), matrix.samples().size()));
    return examples(matrix, labels);
  }

  private static Examples examples(Matrix matrix, Csv labels) {
    List<Example> list = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Preparation preparation = new Preparation(Recipes.STAR);
    Map<Integer, String> seen = new HashMap<>();
    for (Sample sample : matrix.samples())
      try {
        Example example = example(sample, labels, preparation.flux(sample));
        String twin = seen.putIfAbsent(Arrays.hashCode(example.x()), example.id());
        if (twin != null)
          problems.add("%s has the flux of %s and is left out.".formatted(example.id(), twin));
        else list.add(example);
      } catch (IllegalArgumentException e) {
        problems.add(
            "%s (row %d) is left out: %s.".formatted(sample.id(), sample.row(), e.getMessage()));
      }
    return new Examples(
        list, problems, "%d spectra of stars, %s".formatted(list.size(), counts(list)));
  }

  private static String counts(List<Example> list) {
    Map<String, Integer> counts = new java.util.TreeMap<>();
    for (Example e : list) counts.merge(e.source(), 1, Integer::sum);
    return counts.toString();
  }

  private static Example example(Sample sample, Csv labels, float[] flux) {
    int row = sample.row();
    int label = Task.MK.labels().indexOf(labels.cell(row, "class"));
    if (label < 0)
      throw new IllegalArgumentException(
          "its class is '%s': it must be one of %s"
              .formatted(labels.cell(row, "class"), Task.MK.labels()));
    String star = labels.cell(row, "star");
    if (star.isEmpty()) star = sample.id();
    double fold = labels.number(row, "fold");
    Map<String, Double> values = new HashMap<>();
    for (String name : List.of("teff", "logg", "feh")) {
      double value = labels.number(row, name);
      if (Double.isFinite(value)) values.put(name, value);
    }
    return new Example(
        sample.id(),
        row,
        Recipes.STAR.of(flux),
        Recipes.STAR.of(Dust.behind(flux, Recipes.STAR.grid())),
        label,
        star,
        Double.isNaN(fold) ? Examples.fold(star) : Math.floorMod((int) fold, Examples.FOLDS),
        labels.cell(row, "source"),
        values);
  }
}
