package perek.bench;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import perek.tools.fit.Normal;
import perek.tools.redshift.fit.Finder;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Family;
import perek.tools.redshift.template.Kind;
import perek.tools.redshift.template.Templates;

/// Class and redshift of a spectrum of 4,600 pixels by templates of SDSS's numbers and lengths (4
/// eigenspectra of galaxies, 4 of quasars, 123 stars), by Perek or by a plain scan that fits at each
/// shift anew, which leaves out second opinions and refined minima.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 60)
public class RedshiftBenchmark {

  private static final int FIRST = 35_550;
  private static final int PIXELS = 4600;

  @Param({"perek", "plain"})
  public String scan = "perek";

  private final List<Family> families = families();
  private final Finder finder = finder(families);
  private final Sampled spectrum = spectrum(families.getFirst());

  private static Finder finder(List<Family> families) {
    return new Finder(new Templates(Path.of("made"), families, List.of()));
  }

  private static List<Family> families() {
    return List.of(
        family("galaxies", Kind.GALAXY, 4, 30_730, 9483),
        family("quasars", Kind.QSO, 4, 26_534, 13_637),
        family("stars", Kind.STAR, 123, 34_842, 5933));
  }

  private static Family family(String name, Kind kind, int count, int first, int length) {
    Random random = new Random(count + length);
    double[][] rows = new double[count][length];
    for (double[] row : rows) {
      double value = 0;
      for (int i = 0; i < length; i++) {
        value = .9 * value + random.nextGaussian();
        row[i] = 10 + value;
      }
    }
    return new Family(name, kind, kind != Kind.STAR, first, rows, Collections.nCopies(count, ""));
  }

  /// A galaxy at z = .25 with noise.
  private static Sampled spectrum(Family galaxies) {
    Random random = new Random(1);
    double[] flux = new double[PIXELS];
    double[] weight = new double[PIXELS];
    int at = FIRST - galaxies.first() - (int) LogGrid.lag(.25);
    for (int i = 0; i < PIXELS; i++) {
      flux[i] = galaxies.rows()[0][at + i] + random.nextGaussian();
      weight[i] = 1;
    }
    return new Sampled(FIRST, flux, weight, false, List.of());
  }

  @Benchmark
  public double measure() {
    return scan.equals("plain") ? plain() : finder.find(spectrum).best().z();
  }

  private double plain() {
    double best = Double.POSITIVE_INFINITY;
    double z = 0;
    for (Family family : families) {
      int low = (int) Math.ceil(LogGrid.lag(family.kind().zMin()));
      int high = (int) LogGrid.lag(family.kind().zMax());
      for (int lag = low; lag <= high; lag++) {
        double chi2 = lowest(family, lag);
        if (chi2 < best) {
          best = chi2;
          z = LogGrid.redshift(lag);
        }
      }
    }
    return z;
  }

  private double lowest(Family family, int lag) {
    int shift = FIRST - family.first() - lag;
    if (family.joint()) return chi2(List.of(family.rows()), shift, family.kind().polynomials());
    double lowest = Double.POSITIVE_INFINITY;
    for (double[] row : family.rows())
      lowest = Math.min(lowest, chi2(List.<double[]>of(row), shift, family.kind().polynomials()));
    return lowest;
  }

  private double chi2(List<double[]> rows, int shift, int terms) {
    int n = rows.size() + terms;
    double[][] matrix = new double[n][n];
    double[] right = new double[n];
    double[] at = new double[n];
    double square = 0;
    for (int i = Math.max(0, -shift); i < Math.min(PIXELS, rows.getFirst().length - shift); i++) {
      for (int a = 0; a < rows.size(); a++) at[a] = rows.get(a)[i + shift];
      double x = 2.0 * i / PIXELS - 1;
      double power = 1;
      for (int k = rows.size(); k < n; k++) {
        at[k] = power;
        power *= x;
      }
      double w = spectrum.weight()[i];
      double y = spectrum.flux()[i];
      square += w * y * y;
      for (int a = 0; a < n; a++) {
        right[a] += w * at[a] * y;
        for (int b = 0; b < n; b++) matrix[a][b] += w * at[a] * at[b];
      }
    }
    double[] factors = right.clone();
    if (!Normal.solve(matrix, factors)) return square;
    double chi2 = square;
    for (int a = 0; a < n; a++) chi2 -= factors[a] * right[a];
    return chi2;
  }
}
