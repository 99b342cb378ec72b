package perek.tools.classify.kernel;

import java.util.Arrays;
import java.util.List;

/// Fits ridges. Samples that are far off weigh less (Huber 1964), since some labels are wrong.
public final class RidgeFit {

  /// Width of the bumps and price of their heights.
  ///
  /// @param length in the unit of the projection
  /// @param price added to the diagonal
  public record Shape(double length, double price) {}

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(1, .003),
          new Shape(1, .01),
          new Shape(1, .03),
          new Shape(2, .001),
          new Shape(2, .003),
          new Shape(2, .01),
          new Shape(4, .0001),
          new Shape(4, .0003),
          new Shape(4, .001));

  private static final int ROBUST = 4;
  private static final double HUBER = 1.5;

  private final Projection projection;
  private final float[][] points;
  private final double[] values;
  private final double offset;

  /// @param projection in whose coordinates samples are near or far
  /// @param rows samples, at least 3
  /// @param truth number of each
  public RidgeFit(Projection projection, float[][] rows, double[] truth) {
    this.projection = projection;
    points = Arrays.stream(rows).map(projection::of).toArray(float[][]::new);
    offset = median(truth);
    values = Arrays.stream(truth).map(v -> v - offset).toArray();
  }

  /// The shape with which samples, each left out in turn, are told best (mean absolute error).
  public Shape best() {
    Shape best = SHAPES.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (Shape shape : SHAPES) {
      double error = leftOut(shape);
      if (error < least) {
        least = error;
        best = shape;
      }
    }
    return best;
  }

  /// From one inverse (Rasmussen & Williams 2006, equation 5.12).
  private double leftOut(Shape shape) {
    Factored factored = Factored.of(kernel(shape.length()), prices(shape.price()));
    double[] factors = factored.solve(values);
    double[] diagonal = factored.inverseDiagonal();
    double sum = 0;
    for (int i = 0; i < factors.length; i++) sum += Math.abs(factors[i] / diagonal[i]);
    return sum / factors.length;
  }

  public Ridge fitted(Shape shape) {
    double[][] kernel = kernel(shape.length());
    double[] prices = prices(shape.price());
    double[] factors = Factored.of(kernel, prices).solve(values);
    for (int round = 0; round < ROBUST; round++) {
      double[] off = new double[values.length];
      for (int i = 0; i < off.length; i++) off[i] = Math.abs(factors[i] * prices[i]);
      double usual = HUBER * 1.4826 * median(off);
      if (!(usual > 0)) break;
      for (int i = 0; i < off.length; i++) prices[i] = shape.price() * Math.max(1, off[i] / usual);
      factors = Factored.of(kernel, prices).solve(values);
    }
    float[] kept = new float[factors.length];
    for (int i = 0; i < kept.length; i++) kept[i] = (float) factors[i];
    return new Ridge(projection, points, kept, offset, shape.length());
  }

  private double[][] kernel(double length) {
    double[][] kernel = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++)
      for (int j = 0; j <= i; j++) {
        kernel[i][j] = Ridge.bump(Ridge.distance(points[i], points[j]), length);
        kernel[j][i] = kernel[i][j];
      }
    return kernel;
  }

  private double[] prices(double price) {
    double[] prices = new double[values.length];
    Arrays.fill(prices, price);
    return prices;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
