package perek.tools.redshift.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.template.Family;

/// Chi-square of templates of which one at a time is taken, over the few shifts that stars have.
/// All are tried at a few shifts first: with its continuum the right one stands out at any of them.
/// Safe for many threads.
final class RowScan {

  /// Between shifts of the first look, pixels: 552 km/s, so that none is missed by more than 276.
  private static final int COARSE = 8;

  private static final int BEST = 12;

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
    double[][] weighted = new double[ground.terms.length][];
    for (int k = 0; k < weighted.length; k++) weighted[k] = ground.weightedTerm(k);
    int rows = family.rows().length;
    double[] first = new double[rows];
    Arrays.fill(first, Double.POSITIVE_INFINITY);
    for (int row = 0; row < rows; row++)
      for (int lag = low + COARSE / 4; lag <= high; lag += COARSE)
        first[row] = Math.min(first[row], chi2(ground, weighted, row, lag));
    return Stream.iterate(0, i -> i + 1)
        .limit(rows)
        .sorted(Comparator.comparingDouble(i -> first[i]))
        .limit(BEST)
        .map(row -> curve(ground, weighted, row, low, high))
        .toList();
  }

  private Curve curve(Ground ground, double[][] weighted, int row, int low, int high) {
    double[] chi2 = new double[high - low + 1];
    for (int lag = low; lag <= high; lag++)
      chi2[lag - low] = chi2(ground, weighted, row, lag);
    return new Curve(family, row, low, chi2);
  }

  private double chi2(Ground ground, double[][] weighted, int row, int lag) {
    double[] t = family.rows()[row];
    int shift = ground.spectrum.first() - family.first() - lag;
    int from = Math.max(0, -shift);
    int to = Math.min(ground.size(), t.length - shift);
    if (to <= from) return ground.chi2;
    double square = Sums.of(ground.weight, squares[row], from, to, shift);
    double rest = Sums.of(ground.weightedRest, t, from, to, shift);
    for (double[] term : weighted) {
      double part = Sums.of(term, t, from, to, shift);
      square -= part * part;
    }
    // No star shines with a negative flux.
    return square > 0 && rest > 0 ? ground.chi2 - rest * rest / square : ground.chi2;
  }
}
