package perek.tools.redshift.fit;

import perek.tools.fit.Fourier;
import perek.tools.redshift.sample.Sampled;

/// A spectrum from which the best polynomial of some terms was taken, with that polynomial's terms
/// made orthonormal under the weights of the pixels: what a template must explain. For one thread.
final class Ground {

  final Sampled spectrum;

  /// Inverse variances.
  final double[] weight;

  /// Orthonormal terms: the sum of weight q_j q_k is 1 for j = k, else 0.
  final double[][] terms;

  /// Weight times what the polynomial leaves.
  final double[] weightedRest;

  /// Chi-square of the polynomial alone.
  final double chi2;

  /// Weight times each term.
  final double[][] weightedTerms;

  private double[][][] transforms = {};

  private Ground(
      Sampled spectrum, double[] weight, double[][] terms, double[] weightedRest, double chi2) {
    this.spectrum = spectrum;
    this.weight = weight;
    this.terms = terms;
    this.weightedRest = weightedRest;
    this.chi2 = chi2;
    this.weightedTerms = new double[terms.length][weight.length];
    for (int k = 0; k < terms.length; k++)
      for (int i = 0; i < weight.length; i++) weightedTerms[k][i] = weight[i] * terms[k][i];
  }

  static Ground of(Sampled spectrum, int count) {
    double[] w = spectrum.weight();
    int n = w.length;
    double[][] terms = legendre(count, n);
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < k; j++) Sums.take(terms[k], terms[j], Sums.of(w, terms[k], terms[j]));
      double length = Math.sqrt(Sums.of(w, terms[k], terms[k]));
      for (int i = 0; i < n; i++) terms[k][i] = length > 0 ? terms[k][i] / length : 0;
    }
    double[] rest = spectrum.flux().clone();
    for (double[] term : terms) Sums.take(rest, term, Sums.of(w, rest, term));
    double chi2 = Sums.of(w, rest, rest);
    for (int i = 0; i < n; i++) rest[i] *= w[i];
    return new Ground(spectrum, w, terms, rest, chi2);
  }

  int size() {
    return weight.length;
  }

  /// Transforms of the weights, of the weighted rest and of the weighted terms, made once for all
  /// families of one length.
  double[][][] transforms(Fourier fourier) {
    if (transforms.length > 0 && transforms[0][0].length == fourier.size()) return transforms;
    double[][][] made = new double[2 + terms.length][][];
    made[0] = fourier.of(weight);
    made[1] = fourier.of(weightedRest);
    for (int k = 0; k < terms.length; k++) made[2 + k] = fourier.of(weightedTerms[k]);
    transforms = made;
    return made;
  }

  /// Legendre's polynomials by their recurrence, one after the other over all pixels.
  private static double[][] legendre(int count, int n) {
    double[][] all = new double[count][n];
    for (int k = 0; k < count; k++)
      for (int i = 0; i < n; i++) {
        double x = 2.0 * i / Math.max(1, n - 1) - 1;
        all[k][i] =
            k == 0
                ? 1
                : k == 1 ? x : ((2 * k - 1) * x * all[k - 1][i] - (k - 1) * all[k - 2][i]) / k;
      }
    return all;
  }
}
