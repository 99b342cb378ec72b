package perek.tools.redshift.fit;

import perek.tools.redshift.sample.Sampled;

/// How far chi-square can be trusted. Templates are not perfect: what they leave is larger than the
/// noise, and neighbouring pixels of it are alike. A difference of chi-square is divided by the
/// variance that it has for that reason, so that it is again one of independent Gaussian errors of
/// variance 1: the "sandwich" of Huber (1967) with the autocorrelation of the residuals.
///
/// @param rchi2 chi-square over degrees of freedom of the best fit
/// @param correlation autocorrelation of its residuals, from pixel distance 0, until noise takes
///   over
/// @param pixels used
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Misfit(double rchi2, double[] correlation, int pixels) {

  /// Residuals farther apart are not compared, pixels.
  private static final int LONGEST = 400;

  static Misfit of(Sampled spectrum, Model model, int parameters) {
    int n = spectrum.size();
    double[] residual = new double[n];
    for (int i = 0; i < n; i++)
      residual[i] = Math.sqrt(spectrum.weight()[i]) * (spectrum.flux()[i] - model.whole()[i]);
    double zero = Sums.of(residual, residual, 0, n - 0, 0);
    double[] rho = new double[Math.max(1, Math.min(LONGEST, n / 4))];
    rho[0] = 1;
    int last = 0;
    // The first correlation that is no more than noise ends the sum.
    for (int k = 1; k < rho.length && zero > 0; k++) {
      rho[k] = Sums.of(residual, residual, 0, n - k, k) / zero;
      if (rho[k] < 2 / Math.sqrt(n)) break;
      last = k;
    }
    int freedom = Math.max(1, spectrum.used() - parameters);
    return new Misfit(
        model.chi2() / freedom, java.util.Arrays.copyOf(rho, last + 1), spectrum.used());
  }

  /// By which any difference is divided where it is not known of what: as though all residuals
  /// spoke together.
  public double scale() {
    double sum = 1;
    for (int k = 1; k < correlation.length; k++) sum += 2 * correlation[k];
    return Math.max(1, rchi2) * Math.max(1, sum);
  }

  /// By which a difference of chi-square between two models is divided that differ by this: misfits
  /// of another scale than theirs do not count.
  public double scale(Sampled spectrum, double[] one, double[] other) {
    int n = one.length;
    double[] difference = new double[n];
    for (int i = 0; i < n; i++)
      difference[i] = Math.sqrt(spectrum.weight()[i]) * (one[i] - other[i]);
    double zero = Sums.of(difference, difference, 0, n - 0, 0);
    double sum = 1;
    for (int k = 1; k < correlation.length && zero > 0; k++)
      sum += 2 * correlation[k] * Sums.of(difference, difference, 0, n - k, k) / zero;
    return Math.max(1, rchi2) * Math.max(1, sum);
  }

  /// Chi-square with each free factor's price (Schwarz 1978), so that classes can be compared.
  ///
  /// @param scale by which chi-square is divided
  public double score(Candidate candidate, double scale) {
    return candidate.chi2() / scale + candidate.parameters() * Math.log(pixels);
  }
}
