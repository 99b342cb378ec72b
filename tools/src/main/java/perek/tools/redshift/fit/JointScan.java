package perek.tools.redshift.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perek.tools.fit.Fourier;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.template.Family;

/// Chi-square of eigenspectra over all shifts: the normal equations of all shifts at once are
/// correlations, made by the fast Fourier transform (Glazebrook, Offer & Deeley 1998, ApJ 492, 98).
/// Safe for many threads.
final class JointScan {

  /// Pixels of the spectrum that may lie beyond the templates.
  private static final double OVERHANG = .05;

  private final Family family;
  private final Fourier fourier;
  private final double[][][] single;
  private final double[][][] products;

  JointScan(Family family) {
    this.family = family;
    int count = family.rows().length;
    this.fourier = Fourier.holding(family.length() + 1024);
    this.single = new double[count][][];
    this.products = new double[count * (count + 1) / 2][][];
    int p = 0;
    for (int a = 0; a < count; a++) {
      single[a] = fourier.of(family.rows()[a]);
      for (int b = 0; b <= a; b++) products[p++] = fourier.of(product(a, b));
    }
  }

  private double[] product(int a, int b) {
    double[] product = new double[family.length()];
    for (int i = 0; i < product.length; i++) product[i] = family.rows()[a][i] * family.rows()[b][i];
    return product;
  }

  /// @param ground with the polynomial of the family
  Curve of(Ground ground) {
    int start = ground.spectrum.first() - family.first();
    int slack = Math.min(fourier.size() - family.length(), (int) (OVERHANG * ground.size()) + 1);
    int low = (int) Math.ceil(LogGrid.lag(family.kind().zMin()));
    int high = (int) Math.floor(LogGrid.lag(family.kind().zMax()));
    high = Math.min(high, start + slack);
    low = Math.max(low, start + ground.size() - family.length() - slack);
    if (high < low) return new Curve(family, -1, low, new double[0]);
    double[][] sums = sums(ground);
    double[] chi2 = new double[high - low + 1];
    Equations equations = new Equations(family.rows().length, ground.terms.length);
    for (int lag = low; lag <= high; lag++) {
      int at = Math.floorMod(start - lag, fourier.size());
      chi2[lag - low] = ground.chi2 - equations.gain(sums, at);
    }
    return new Curve(family, -1, low, chi2);
  }

  /// For each pair of eigenspectra the sum of weights with their product, then for each
  /// eigenspectrum that with the rest, then that with each polynomial term.
  private double[][] sums(Ground ground) {
    List<double[][]> moved = new ArrayList<>();
    List<double[][]> still = new ArrayList<>();
    double[][][] made = ground.transforms(fourier);
    for (double[][] product : products) add(moved, made[0], still, product);
    for (int k = 1; k < made.length; k++)
      for (double[][] one : single) add(moved, made[k], still, one);
    double[][] sums = new double[moved.size() + 1][];
    for (int i = 0; i < moved.size(); i += 2) {
      int j = Math.min(i + 1, moved.size() - 1);
      double[][] both =
          fourier.correlations(moved.get(i), still.get(i), moved.get(j), still.get(j));
      sums[i] = both[0];
      sums[i + 1] = both[1];
    }
    return Arrays.copyOf(sums, moved.size());
  }

  private static void add(
      List<double[][]> moved, double[][] x, List<double[][]> still, double[][] t) {
    moved.add(x);
    still.add(t);
  }

  /// Normal equations of one shift.
  private static final class Equations {
    private final int count;
    private final int terms;
    private final double[][] matrix;
    private final double[] right;

    Equations(int count, int terms) {
      this.count = count;
      this.terms = terms;
      this.matrix = new double[count][count];
      this.right = new double[count];
    }

    double gain(double[][] sums, int at) {
      int p = 0;
      int rests = count * (count + 1) / 2;
      int polynomials = rests + count;
      for (int a = 0; a < count; a++) {
        for (int b = 0; b <= a; b++) {
          double sum = sums[p++][at];
          for (int k = 0; k < terms; k++)
            sum -= sums[polynomials + k * count + a][at] * sums[polynomials + k * count + b][at];
          matrix[a][b] = sum;
        }
        right[a] = sums[rests + a][at];
      }
      return Cholesky.solve(matrix, right);
    }
  }
}
