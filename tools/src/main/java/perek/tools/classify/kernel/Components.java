package perek.tools.classify.kernel;

import java.util.SplittableRandom;

/// Principal components of many features by subspace iteration (Halko, Martinsson & Tropp 2011,
/// SIAM Review 53, 217): some products of the samples with a block of vectors instead of all
/// eigenvectors.
final class Components {

  /// Vectors beyond those asked for, which make these exact sooner.
  private static final int SPARE = 10;

  private static final int ROUNDS = 8;

  private Components() {}

  /// @param rows samples
  /// @param width how many of the features count, from the first
  /// @param count of components at most
  /// @param even how far strong components are weakened: 0 keeps them, 1 makes all as wide
  /// @param blind directions of length 1, at right angles, along which nothing is to be seen
  static Projection of(float[][] rows, int width, int count, double even, double[][] blind) {
    float[] mean = new float[width];
    for (float[] row : rows) for (int i = 0; i < width; i++) mean[i] += row[i] / rows.length;
    double[][] away = new double[rows.length][width];
    for (int r = 0; r < rows.length; r++)
      for (int i = 0; i < width; i++) away[r][i] = rows[r][i] - mean[i];
    for (double[] row : away) for (double[] direction : blind) remove(direction, row);
    int most = Math.min(count, Math.min(rows.length - 1, width));
    return new Projection(mean, scaled(away, found(gram(away), most), even));
  }

  /// The directions in which some changes of features go, the strongest first, of length 1.
  ///
  /// @param changes at least one
  static double[][] directions(double[][] changes, int count) {
    double[][] found = found(gram(changes), Math.min(count, changes.length));
    double[][] axes = axes(changes, found);
    straighten(axes);
    return axes;
  }

  private static void remove(double[] direction, double[] from) {
    double along = Vectors.dot(direction, from, from.length);
    for (int i = 0; i < from.length; i++) from[i] -= along * direction[i];
  }

  private static double[][] gram(double[][] x) {
    double[][] gram = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++)
      for (int j = 0; j <= i; j++) {
        gram[i][j] = Vectors.dot(x[i], x[j], x[i].length);
        gram[j][i] = gram[i][j];
      }
    return gram;
  }

  /// The first eigenvectors of a symmetric matrix, the strongest first.
  private static double[][] found(double[][] matrix, int count) {
    int n = matrix.length;
    int block = Math.min(count + SPARE, n);
    SplittableRandom chance = new SplittableRandom(17);
    double[][] vectors = new double[block][n];
    for (double[] v : vectors) for (int i = 0; i < n; i++) v[i] = chance.nextGaussian();
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < block; k++) {
        double[] next = new double[n];
        for (int i = 0; i < n; i++) next[i] = Vectors.dot(matrix[i], vectors[k], n);
        vectors[k] = next;
      }
      straighten(vectors);
    }
    double[][] first = new double[count][];
    System.arraycopy(vectors, 0, first, 0, count);
    return first;
  }

  /// Makes them orthogonal and of length 1 (modified Gram-Schmidt, twice against rounding).
  private static void straighten(double[][] vectors) {
    for (int k = 0; k < vectors.length; k++) {
      double[] v = vectors[k];
      for (int pass = 0; pass < 2; pass++)
        for (int j = 0; j < k; j++) {
          double along = Vectors.dot(v, vectors[j], v.length);
          for (int i = 0; i < v.length; i++) v[i] -= along * vectors[j][i];
        }
      double length = Math.sqrt(Vectors.dot(v, v, v.length));
      for (int i = 0; i < v.length; i++) v[i] = length > 0 ? v[i] / length : 0;
    }
  }

  /// Sums of samples by the factors of each vector.
  private static double[][] axes(double[][] samples, double[][] vectors) {
    int width = samples[0].length;
    double[][] axes = new double[vectors.length][width];
    for (int c = 0; c < axes.length; c++)
      for (int r = 0; r < samples.length; r++)
        for (int i = 0; i < width; i++) axes[c][i] += vectors[c][r] * samples[r][i];
    return axes;
  }

  /// Directions among the features, scaled.
  private static float[][] scaled(double[][] away, double[][] vectors, double even) {
    double[][] axes = axes(away, vectors);
    double[] weights = new double[axes.length];
    double square = 0;
    for (int c = 0; c < axes.length; c++) {
      double strength = Math.sqrt(Vectors.dot(axes[c], axes[c], axes[c].length));
      if (!(strength > 0)) continue;
      double spread = strength / Math.sqrt(away.length);
      weights[c] = Math.pow(spread, -even) / strength;
      square += Math.pow(spread, 2 - 2 * even);
    }
    float[][] out = new float[axes.length][axes[0].length];
    for (int c = 0; c < axes.length; c++)
      for (int i = 0; i < axes[c].length; i++)
        out[c][i] = (float) (axes[c][i] * weights[c] / Math.sqrt(square));
    return out;
  }
}
