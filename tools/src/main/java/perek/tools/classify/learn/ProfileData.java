package perek.tools.classify.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.tools.classify.model.Task;
import perek.tools.classify.profile.Generator;
import perek.tools.classify.profile.Profile;
import perek.tools.classify.sample.Csv;
import perek.tools.classify.sample.Matrix;
import perek.tools.classify.sample.Preparation;
import perek.tools.classify.sample.Sample;

/// Profiles of H-alpha: synthetic ones to learn from, real ones to judge by.
public final class ProfileData {

  private static final int COUNT = 9_000;

  /// A label that another telescope gave to the same star.
  private static final String ELSEWHERE = "(from-ondrejov)";

  private ProfileData() {}

  /// @param seed of all chance
  public static Examples synthetic(long seed) {
    Task task = Task.HALPHA;
    Generator generator = new Generator(task.recipe().grid(), seed);
    List<Example> list = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      Profile p = generator.next(i % task.labels().size());
      String id = "synthetic-" + i;
      list.add(
          new Example(
              id,
              i,
              task.recipe().of(p.flux()),
              p.label(),
              id,
              i % Examples.FOLDS,
              "synthetic",
              p.label() == 2 ? Map.of("shell", p.shell() ? 1. : 0.) : Map.of()));
    }
    return new Examples(list, List.of(), "%,d synthetic profiles".formatted(list.size()));
  }

  /// Real profiles with a label of their own, from `spectra.csv`: columns `id`, `star`, `label`,
  /// and one for each wavelength. Labels with a question mark are passed over.
  ///
  /// @throws IOException where the file cannot be read, or has no labels
  public static Examples real(Path folder) throws IOException {
    Path file = Files.isDirectory(folder) ? folder.resolve("spectra.csv") : folder;
    Matrix matrix = Matrix.read(file, Optional.empty());
    Csv csv = Csv.read(file);
    csv.needed("label");
    Preparation preparation = new Preparation(Task.HALPHA.recipe());
    List<Example> list = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int unsure = 0;
    for (Sample sample : matrix.samples()) {
      String said = csv.cell(sample.row(), "label").replace(ELSEWHERE, "");
      int label = Task.HALPHA.labels().indexOf(said);
      if (said.isEmpty() || said.endsWith("?")) unsure++;
      else if (label < 0)
        problems.add(
            "%s is left out: its label is '%s', not one of %s."
                .formatted(sample.id(), said, Task.HALPHA.labels()));
      else add(sample, label, csv, preparation, list, problems);
    }
    if (unsure > 0) problems.add(unsure + " spectra without a sure label are passed over.");
    return new Examples(list, problems, "%d real profiles with labels".formatted(list.size()));
  }

  private static void add(
      Sample sample,
      int label,
      Csv csv,
      Preparation preparation,
      List<Example> list,
      List<String> problems) {
    String star = csv.cell(sample.row(), "star");
    try {
      list.add(
          new Example(
              sample.id(),
              sample.row(),
              preparation.features(sample),
              label,
              star.isEmpty() ? sample.id() : star,
              Examples.fold(star),
              csv.cell(sample.row(), "source"),
              Map.of()));
    } catch (IllegalArgumentException e) {
      problems.add("%s is left out: %s.".formatted(sample.id(), e.getMessage()));
    }
  }
}
