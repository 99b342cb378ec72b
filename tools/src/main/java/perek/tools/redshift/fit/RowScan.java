package perek.tools.redshift.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.template.Family;

/// Chi-square of templates of which one at a time is taken, over the few shifts that stars have.
/// All are tried at a few shifts first, four pixels in one: with its continuum the right one stands
/// out at any of them. Safe for many threads.
final class RowScan {

  /// Pixels in one at the first look.
  private static final int BIN = 4;

  /// Between shifts of the first look, pixels: 552 km/s, so that none is missed by more than 276.
  private static final int COARSE = 2 * BIN;

  private static final int BEST = 6;

  private final Family family;
  private final double[][] squares;

  RowScan(Family family) {
    this.family = family;
    this.squares = new double[family.rows().length][family.length()];
    for (int row = 0; row < squares.length; row++)
      for (int i = 0; i < family.length(); i++)
        squares[row][i] = family.rows()[row][i] * family.rows()[row][i];
  }

  /// @param ground with the polynomial of the family
  List<Curve> of(Ground ground) {
    int low = (int) Math.ceil(LogGrid.lag(family.kind().zMin()));
    int high = (int) Math.floor(LogGrid.lag(family.kind().zMax()));
    double[] first = firstLook(ground, low, high);
    return Stream.iterate(0, i -> i + 1)
        .limit(first.length)
        .sorted(Comparator.comparingDouble(i -> first[i]))
        .limit(BEST)
        .map(row -> curve(ground, row, low, high))
        .toList();
  }

  /// Lowest chi-square of each row.
  private double[] firstLook(Ground ground, int low, int high) {
    double[] first = new double[family.rows().length];
    Arrays.fill(first, Double.POSITIVE_INFINITY);
    int shift = ground.spectrum.first() - family.first() - (low + BIN / 2);
    Sides all =
        new Sides(
            binned(ground.weight),
            binned(ground.weightedRest),
            Arrays.stream(ground.weightedTerms).map(RowScan::binned).toArray(double[][]::new));
    for (int row = 0; row < first.length; row++) {
      double[] mean = means(family.rows()[row], Math.floorMod(shift, BIN));
      double[] square = means(squares[row], Math.floorMod(shift, BIN));
      for (int lag = 0; lag <= high - low - BIN / 2; lag += COARSE)
        first[row] =
            Math.min(
                first[row],
                ground.chi2 - all.gain(mean, square, Math.floorDiv(shift, BIN) - lag / BIN));
    }
    return first;
  }

  private Curve curve(Ground ground, int row, int low, int high) {
    Sides all = new Sides(ground.weight, ground.weightedRest, ground.weightedTerms);
    double[] chi2 = new double[high - low + 1];
    int shift = ground.spectrum.first() - family.first();
    for (int lag = low; lag <= high; lag++)
      chi2[lag - low] = ground.chi2 - all.gain(family.rows()[row], squares[row], shift - lag);
    return new Curve(family, row, low, chi2);
  }

  private static double[] binned(double[] values) {
    double[] sums = new double[values.length / BIN];
    for (int i = 0; i < BIN * sums.length; i++) sums[i / BIN] += values[i];
    return sums;
  }

  private static double[] means(double[] values, int from) {
    double[] means = new double[(values.length - from) / BIN];
    for (int i = 0; i < BIN * means.length; i++) means[i / BIN] += values[from + i] / BIN;
    return means;
  }

  /// What of a spectrum is multiplied with a template.
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  private record Sides(double[] weight, double[] rest, double[][] terms) {

    /// By how much a template that may be multiplied by a factor lowers chi-square; no star shines
    /// with a negative flux, so that such a factor gains nothing.
    ///
    /// @param t the template
    /// @param square of it, pixel by pixel
    /// @param shift of the template against the spectrum
    double gain(double[] t, double[] square, int shift) {
      int from = Math.max(0, -shift);
      int to = Math.min(weight.length, t.length - shift);
      if (to <= from) return 0;
      double power = Sums.of(weight, square, from, to, shift);
      double both = Sums.of(rest, t, from, to, shift);
      for (double[] term : terms) {
        double part = Sums.of(term, t, from, to, shift);
        power -= part * part;
      }
      return power > 0 && both > 0 ? both * both / power : 0;
    }
  }
}
