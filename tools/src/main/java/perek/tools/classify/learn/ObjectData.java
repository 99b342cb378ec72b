package perek.tools.classify.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import perek.tools.classify.feature.Grid;
import perek.tools.classify.model.Task;
import perek.tools.classify.sample.Csv;
import perek.tools.classify.sample.Preparation;
import perek.tools.classify.sample.SpectrumSamples;
import perek.tools.classify.sample.Taken;

/// Kinds of objects: to learn from, the SDSS's templates of stars and mixtures of its eigenspectra
/// of galaxies and quasars at redshifts by chance, with slopes and noise by chance; to judge by,
/// real spectra beside a `truth.csv` with `file` and `class`.
public final class ObjectData {

  private static final int EACH = 1_500;
  private static final List<String> NAMES = List.of("STAR", "GALAXY", "QSO");

  /// Shares of the second and later eigenspectra in the first: standard deviations.
  private static final double[] GALAXY_MIX = {1, .35, .2, .15};

  private static final double[] QUASAR_MIX = {1, .6, .5, .4};

  private ObjectData() {}

  /// @param folder with the templates, or one that has `templates` in it
  /// @param seed of all chance
  public static Examples synthetic(Path folder, long seed) throws IOException {
    Path inside = folder.resolve("templates");
    Path at = Files.isDirectory(inside) ? inside : folder;
    Templates stars = Templates.read(at, "spEigenStar");
    Templates galaxies = Templates.read(at, "spEigenGal");
    Templates quasars = Templates.read(at, "spEigenQSO");
    SplittableRandom chance = new SplittableRandom(seed);
    List<Example> list = new ArrayList<>();
    while (list.size() < 3 * EACH) {
      int label = list.size() % 3;
      float[] flux =
          switch (label) {
            case 0 -> star(stars, chance);
            case 1 -> mixed(galaxies, GALAXY_MIX, .9 * chance.nextDouble(), chance);
            default -> mixed(quasars, QUASAR_MIX, .05 + 3.9 * chance.nextDouble(), chance);
          };
      if (!usable(flux)) continue;
      spoil(flux, chance);
      String id = "synthetic-" + list.size();
      list.add(
          new Example(
              id,
              list.size(),
              Task.OBJECTS.recipe().of(flux),
              label,
              id,
              list.size() % Examples.FOLDS,
              "synthetic",
              Map.of()));
    }
    return new Examples(
        list, List.of(), "%,d synthetic spectra of SDSS templates".formatted(list.size()));
  }

  private static float[] star(Templates stars, SplittableRandom chance) {
    int row = chance.nextInt(stars.rows().length);
    double z = .001 * (2 * chance.nextDouble() - 1);
    float[] flux = new float[grid().count()];
    for (int i = 0; i < flux.length; i++) flux[i] = (float) stars.at(row, grid().at(i) / (1 + z));
    return flux;
  }

  private static float[] mixed(
      Templates templates, double[] mix, double z, SplittableRandom chance) {
    double[] shares = new double[mix.length];
    shares[0] = 1 / templates.norm(0);
    for (int k = 1; k < shares.length; k++)
      shares[k] = mix[k] * chance.nextGaussian() / templates.norm(k);
    float[] flux = new float[grid().count()];
    for (int i = 0; i < flux.length; i++) {
      double rest = grid().at(i) / (1 + z);
      double sum = 0;
      for (int k = 0; k < shares.length; k++) sum += shares[k] * templates.at(k, rest);
      flux[i] = (float) sum;
    }
    return flux;
  }

  private static Grid grid() {
    return Task.OBJECTS.recipe().grid();
  }

  /// Fluxes below 0 are no object's, and templates end.
  private static boolean usable(float[] flux) {
    double mean = 0;
    for (float f : flux) mean += f / flux.length;
    if (!(mean > 0)) return false;
    for (float f : flux) if (!(f > .02 * mean)) return false;
    return true;
  }

  /// A slope, and noise of 2 to 60 to one in a bin.
  private static void spoil(float[] flux, SplittableRandom chance) {
    double mean = 0;
    for (float f : flux) mean += f / flux.length;
    double slope = .5 * chance.nextGaussian();
    double noise = mean / (2 * Math.exp(chance.nextDouble() * Math.log(30)));
    for (int i = 0; i < flux.length; i++) {
      double x = 2. * i / flux.length - 1;
      flux[i] = (float) (flux[i] * Math.exp(slope * x) + noise * chance.nextGaussian());
    }
  }

  /// @param folder with `truth.csv`, or one that has `redshift` in it
  public static Examples real(Path folder) throws IOException {
    Path inside = folder.resolve("redshift");
    Path at = Files.isDirectory(inside) ? inside : folder;
    Csv truth = Csv.read(at.resolve("truth.csv"));
    truth.needed("file");
    truth.needed("class");
    SpectrumSamples samples = new SpectrumSamples(Optional.of(true), Optional.empty(), false);
    Preparation preparation = new Preparation(Task.OBJECTS.recipe());
    List<Example> list = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int row = 0; row < truth.rows().size(); row++) {
      String file = truth.cell(row, "file");
      int label = NAMES.indexOf(truth.cell(row, "class"));
      Taken taken = samples.read(at.resolve(file), row).getFirst();
      try {
        list.add(example(taken, label, row, preparation));
      } catch (IllegalArgumentException e) {
        problems.add("%s is left out: %s.".formatted(file, e.getMessage()));
      }
    }
    return new Examples(list, problems, "%d real spectra".formatted(list.size()));
  }

  private static Example example(Taken taken, int label, int row, Preparation preparation) {
    if (label < 0) throw new IllegalArgumentException("its class is not one of " + NAMES);
    return switch (taken) {
      case Taken.Refused(String _, int _, String why) -> throw new IllegalArgumentException(why);
      case Taken.Usable(var sample) ->
          new Example(
              sample.id(),
              row,
              preparation.features(sample),
              label,
              sample.id(),
              row % Examples.FOLDS,
              "real",
              Map.of());
    };
  }
}
