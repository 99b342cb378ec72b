package perek.tools.redshift;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import perek.tools.redshift.fit.Finder;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Family;
import perek.tools.redshift.template.Kind;
import perek.tools.redshift.template.Templates;

/// How often redshifts are right, and how often the warnings know, on spectra whose truth is known:
/// templates mixed at random and shifted, with a flux scale that bends by 5 % and with noise.
public final class Trials {

  private static final double FROM_A = 3800;
  private static final double TO_A = 9200;
  private static final double BEND = .05;
  private static final double MIXED = .3;

  /// Apart from the truth by more than this is wrong, km/s.
  private static final double RIGHT_KMS = 1000;

  private final Finder finder;
  private final Random random;

  public Trials(Templates templates, long seed) {
    this.finder = new Finder(templates);
    this.random = new Random(seed);
  }

  /// What came of spectra of one class and one noise.
  ///
  /// @param kind class
  /// @param snr flux over noise of a pixel of 69 km/s
  /// @param spectra that were made
  /// @param right within 1,000 km/s and of the right class
  /// @param trusted without a warning
  /// @param trustedRight of these the right ones
  public record Row(
      String kind, double snr, int spectra, int right, int trusted, int trustedRight) {

    /// Share of all that are right and without a warning.
    public double completeness() {
      return trustedRight / (double) spectra;
    }

    /// Share of those without a warning that are right; 1 where there are none.
    public double purity() {
      return trusted == 0 ? 1 : trustedRight / (double) trusted;
    }
  }

  /// @param snrs flux over noise of a pixel
  /// @param count spectra of each class and noise
  public List<Row> run(List<Double> snrs, int count, BooleanSupplier cancelled) {
    List<Row> rows = new ArrayList<>();
    for (Kind kind : Kind.values())
      for (double snr : snrs) {
        if (finder.templates().families().stream().anyMatch(f -> f.kind() == kind))
          rows.add(row(kind, snr, count, cancelled));
      }
    return rows;
  }

  private Row row(Kind kind, double snr, int count, BooleanSupplier cancelled) {
    int right = 0;
    int trusted = 0;
    int both = 0;
    int made = 0;
    Measurer measurer = new Measurer(finder);
    for (; made < count && !cancelled.getAsBoolean(); made++) {
      double z = z(kind);
      Redshift found = measurer.of("trial", spectrum(family(kind), z, snr), null, List.of());
      boolean good =
          found.kind().equals(kind.name())
              && Math.abs(found.z() - z) / (1 + z) * 299_792.458 < RIGHT_KMS;
      if (good) right++;
      if (found.warning() == 0) trusted++;
      if (good && found.warning() == 0) both++;
    }
    return new Row(kind.name(), snr, made, right, trusted, both);
  }

  /// Even in log(1 + z), from what is common: galaxies to 1, quasars from .1 to 4, stars within 300
  /// km/s.
  private double z(Kind kind) {
    return switch (kind) {
      case STAR -> random.nextGaussian() * 1e-3 / 3;
      case GALAXY -> Math.pow(2, random.nextDouble()) - 1;
      case QSO -> 1.1 * Math.pow(5 / 1.1, random.nextDouble()) - 1;
    };
  }

  private Family family(Kind kind) {
    List<Family> all =
        finder.templates().families().stream().filter(f -> f.kind() == kind).toList();
    return all.get(random.nextInt(all.size()));
  }

  private Sampled spectrum(Family family, double z, double snr) {
    double[] rest = mixed(family);
    int first = (int) LogGrid.pixel(FROM_A);
    int size = (int) LogGrid.pixel(TO_A) - first;
    double[] flux = new double[size];
    double[] weight = new double[size];
    double level = 0;
    double shift = first - family.first() - LogGrid.lag(z);
    double slope = BEND * random.nextGaussian();
    double bend = BEND * random.nextGaussian();
    for (int i = 0; i < size; i++) {
      int at = (int) Math.floor(i + shift);
      if (at < 0 || at + 1 >= rest.length) continue;
      double share = i + shift - at;
      double x = 2.0 * i / size - 1;
      flux[i] = (rest[at] * (1 - share) + rest[at + 1] * share) * (1 + slope * x + bend * x * x);
      weight[i] = 1;
      level += Math.abs(flux[i]) / size;
    }
    for (int i = 0; i < size; i++) {
      flux[i] += weight[i] * level / snr * random.nextGaussian();
      weight[i] *= snr * snr / level / level;
    }
    return new Sampled(first, flux, weight, false, List.of());
  }

  private double[] mixed(Family family) {
    if (!family.joint()) return family.rows()[random.nextInt(family.rows().length)];
    double[] sum = family.rows()[0].clone();
    double main = length(sum);
    for (int a = 1; a < family.rows().length; a++) {
      double factor = MIXED * random.nextGaussian() * main / length(family.rows()[a]);
      for (int i = 0; i < sum.length; i++) sum[i] += factor * family.rows()[a][i];
    }
    return sum;
  }

  private static double length(double[] row) {
    double sum = 0;
    for (double value : row) sum += value * value;
    return Math.sqrt(sum);
  }
}
