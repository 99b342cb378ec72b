package perek.tools.alike;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// Principal components of rows of numbers. Immutable, safe for many threads.
public final class Embedding {

  private final double[] mean;
  private final double[][] components;
  private final double[] deviations;

  private Embedding(double[] mean, double[][] components, double[] deviations) {
    this.mean = mean;
    this.components = components;
    this.deviations = deviations;
  }

  /// @param rows all as long, at least two
  /// @param count of components; fewer where there are fewer rows
  /// @throws IllegalArgumentException where there are fewer than two rows
  public static Embedding of(double[][] rows, int count) {
    if (rows.length < 2)
      throw new IllegalArgumentException(
          "there are " + rows.length + " spectra: at least 2 are needed");
    int length = rows[0].length;
    double[] mean = new double[length];
    for (double[] row : rows) for (int i = 0; i < length; i++) mean[i] += row[i] / rows.length;
    // Of rows or of columns, whichever are fewer: both give the same components.
    boolean byRows = rows.length < length;
    RealMatrix centred = MatrixUtils.createRealMatrix(rows.length, length);
    for (int r = 0; r < rows.length; r++)
      for (int i = 0; i < length; i++) centred.setEntry(r, i, rows[r][i] - mean[i]);
    RealMatrix square =
        byRows ? centred.multiplyTransposed(centred) : centred.transposeMultiply(centred);
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(square);
    int k = Math.min(count, Math.min(rows.length - 1, length));
    double[][] components = new double[k][];
    double[] deviations = new double[k];
    for (int c = 0; c < k; c++) {
      double[] vector = eigen.getEigenvector(c).toArray();
      components[c] = unit(byRows ? centred.preMultiply(vector) : vector);
      deviations[c] = Math.sqrt(Math.max(0, eigen.getEigenvalue(c)) / (rows.length - 1));
    }
    return new Embedding(mean, components, deviations);
  }

  private static double[] unit(double[] vector) {
    double sum = 0;
    int largest = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * vector[i];
      if (Math.abs(vector[i]) > Math.abs(vector[largest])) largest = i;
    }
    // The sign of a component means nothing: the largest element is made positive, so that pictures
    // of the same spectra are the same.
    double scale = sum > 0 ? Math.signum(vector[largest]) / Math.sqrt(sum) : 0;
    double[] made = new double[vector.length];
    for (int i = 0; i < made.length; i++) made[i] = scale * vector[i];
    return made;
  }

  /// Place of a row, a number for each component.
  public double[] place(double[] row) {
    double[] place = new double[components.length];
    for (int c = 0; c < place.length; c++)
      for (int i = 0; i < row.length; i++) place[c] += components[c][i] * (row[i] - mean[i]);
    return place;
  }

  /// Root mean square of what the components leave of a row.
  public double error(double[] row) {
    double[] place = place(row);
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      double left = row[i] - mean[i];
      for (int c = 0; c < place.length; c++) left -= place[c] * components[c][i];
      sum += left * left;
    }
    return Math.sqrt(sum / row.length);
  }

  /// Standard deviation of the rows along each component.
  public double[] deviations() {
    return deviations.clone();
  }
}
