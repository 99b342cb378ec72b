package perek.tools.fit;

/// What a fit came to. Arrays must not be altered.
///
/// @param parameters best values
/// @param covariance inverse of the normal matrix, for weights that are 1 over the variance
/// @param chi2 weighted sum of squares
/// @param converged false where the steps ran out
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Solution(double[] parameters, double[][] covariance, double chi2, boolean converged) {

  /// Standard error of a parameter, weights taken as they are.
  public double error(int parameter) {
    return Math.sqrt(Math.max(0, covariance[parameter][parameter]));
  }
}
