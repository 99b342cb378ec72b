package perek.tools.redshift.fit;

import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Family;

/// What a candidate says of a spectrum, pixel by pixel.
///
/// @param factors of the templates
/// @param templates their sum with these factors, in the unit of the spectrum
/// @param whole the same with the polynomial
/// @param chi2 of the whole
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Model(double[] factors, double[] templates, double[] whole, double chi2) {

  /// @param spectrum that was searched
  public static Model of(Sampled spectrum, Candidate candidate) {
    return of(
        Ground.of(spectrum, candidate.family().kind().polynomials()),
        candidate.family(),
        candidate.row(),
        candidate.lag());
  }

  static Model of(Ground ground, Family family, int row, double lag) {
    double[][] shifted = shifted(ground, family, row, lag);
    double[] factors = new double[shifted.length];
    solve(ground, shifted, factors);
    return made(ground, factors, shifted);
  }

  /// Chi-square alone.
  static double chi2(Ground ground, Family family, int row, double lag) {
    double[][] shifted = shifted(ground, family, row, lag);
    return ground.chi2 - solve(ground, shifted, new double[shifted.length]);
  }

  private static double[][] shifted(Ground ground, Family family, int row, double lag) {
    double[][] rows = row < 0 ? family.rows() : new double[][] {family.rows()[row]};
    double[][] shifted = new double[rows.length][];
    for (int a = 0; a < rows.length; a++)
      shifted[a] = shifted(rows[a], ground.spectrum.first() - family.first() - lag, ground.size());
    return shifted;
  }

  private static double solve(Ground ground, double[][] shifted, double[] factors) {
    int count = shifted.length;
    double[][] matrix = new double[count][count];
    double[][] against = new double[count][ground.terms.length];
    for (int a = 0; a < count; a++) {
      for (int k = 0; k < ground.terms.length; k++)
        against[a][k] = Sums.of(shifted[a], ground.weightedTerms[k]);
      for (int b = 0; b <= a; b++)
        matrix[a][b] =
            Sums.of(ground.weight, shifted[a], shifted[b]) - Sums.of(against[a], against[b]);
      factors[a] = Sums.of(ground.weightedRest, shifted[a]);
    }
    return Cholesky.solve(matrix, factors);
  }

  private static Model made(Ground ground, double[] factors, double[][] shifted) {
    int n = ground.size();
    double[] templates = new double[n];
    for (int a = 0; a < factors.length; a++)
      for (int i = 0; i < n; i++) templates[i] += factors[a] * shifted[a][i];
    double[] flux = ground.spectrum.flux();
    double[] left = new double[n];
    for (int i = 0; i < n; i++) left[i] = flux[i] - templates[i];
    double[] whole = templates.clone();
    for (int k = 0; k < ground.terms.length; k++) {
      double factor = Sums.of(left, ground.weightedTerms[k]);
      Sums.take(whole, ground.terms[k], -factor);
    }
    double chi2 = 0;
    for (int i = 0; i < n; i++)
      chi2 += ground.weight[i] * (flux[i] - whole[i]) * (flux[i] - whole[i]);
    return new Model(factors, templates, whole, chi2);
  }

  /// Values at i + shift by the cubic through four pixels; 0 beyond the ends.
  private static double[] shifted(double[] row, double shift, int n) {
    int whole = (int) Math.floor(shift);
    double t = shift - whole;
    double[] weights = {
      -t * (t - 1) * (t - 2) / 6,
      (t + 1) * (t - 1) * (t - 2) / 2,
      -(t + 1) * t * (t - 2) / 2,
      (t + 1) * t * (t - 1) / 6
    };
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      int at = i + whole;
      if (at < 0 || at >= row.length) continue;
      double sum = 0;
      for (int k = 0; k < 4; k++)
        sum += weights[k] * row[Math.clamp(at + k - 1L, 0, row.length - 1)];
      values[i] = sum;
    }
    return values;
  }
}
