package perek.tools.spectrum.line;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/// A straight continuum with lines in it, in standard deviations of the pixels. Parameters: level,
/// slope, and for each line its centre, amplitude and widths.
final class LineModel implements MultivariateJacobianFunction {

  private static final double TINY = 1e-6;
  private static final double FIRST_WIDTH = 6;

  private final Stretch stretch;
  private final Profile profile;
  private final int lines;
  private final double middle;
  private final double span;

  LineModel(Stretch stretch, Profile profile, int lines) {
    this.stretch = stretch;
    this.profile = profile;
    this.lines = lines;
    double[] x = stretch.x();
    this.middle = (x[0] + x[x.length - 1]) / 2;
    this.span = x[x.length - 1] - x[0];
  }

  int lines() {
    return lines;
  }

  int parameters() {
    return 2 + lines * each();
  }

  private int each() {
    return 2 + profile.widths();
  }

  double[] target() {
    double[] target = new double[stretch.size()];
    for (int i = 0; i < target.length; i++) target[i] = stretch.y()[i] / stretch.sigma()[i];
    return target;
  }

  /// A level from the ends, lines as deep as the pixels at their centres.
  double[] start(List<Double> starts) {
    double[] y = stretch.y();
    int edge = Math.max(1, y.length / 10);
    double left = middleOf(y, 0, edge);
    double right = middleOf(y, y.length - edge, y.length);
    double[] p = new double[parameters()];
    p[0] = (left + right) / 2;
    p[1] = (right - left) / span;
    for (int k = 0; k < lines; k++) {
      int at = 2 + k * each();
      p[at] = starts.get(k);
      p[at + 1] = near(starts.get(k)) - p[0] - p[1] * (starts.get(k) - middle);
      double width = widthAt(starts.get(k), p[0], p[1]);
      p[at + 2] = width;
      if (profile.widths() > 1) p[at + 3] = width / 2;
    }
    return p;
  }

  /// Sigma of the line around a centre from where it has fallen to half.
  private double widthAt(double centre, double level, double slope) {
    double[] x = stretch.x();
    int at = 0;
    for (int i = 0; i < x.length; i++)
      if (Math.abs(x[i] - centre) < Math.abs(x[at] - centre)) at = i;
    double peak = stretch.y()[at] - level - slope * (x[at] - middle);
    int low = at;
    int high = at;
    while (low > 0 && (stretch.y()[low] - level - slope * (x[low] - middle)) / peak > .5) low--;
    while (high < x.length - 1
        && (stretch.y()[high] - level - slope * (x[high] - middle)) / peak > .5) high++;
    double half = (x[high] - x[low]) / 2;
    return Math.clamp(half / 1.18, stretch.width(at) / 2, span / FIRST_WIDTH);
  }

  private double near(double centre) {
    int best = 0;
    for (int i = 0; i < stretch.size(); i++)
      if (Math.abs(stretch.x()[i] - centre) < Math.abs(stretch.x()[best] - centre)) best = i;
    return stretch.y()[best];
  }

  private static double middleOf(double[] y, int from, int to) {
    double[] part = java.util.Arrays.copyOfRange(y, from, to);
    java.util.Arrays.sort(part);
    return part[part.length / 2];
  }

  @Override
  public Pair<RealVector, RealMatrix> value(RealVector point) {
    double[] p = point.toArray();
    double[] at = values(p);
    double[][] jacobian = new double[at.length][p.length];
    for (int j = 0; j < p.length; j++) {
      double step = TINY * Math.max(Math.abs(p[j]) > span * 10 ? span : Math.abs(p[j]), scale(j));
      double[] moved = p.clone();
      moved[j] += step;
      double[] above = values(moved);
      moved[j] -= 2 * step;
      double[] below = values(moved);
      for (int i = 0; i < at.length; i++) jacobian[i][j] = (above[i] - below[i]) / (2 * step);
    }
    return new Pair<>(new ArrayRealVector(at, false), new Array2DRowRealMatrix(jacobian, false));
  }

  /// What a parameter is measured in, at the least.
  private double scale(int j) {
    if (j == 0) return 1e-3;
    if (j == 1) return 1e-3 / span;
    int kind = (j - 2) % each();
    return kind == 1 ? 1e-3 : span * 1e-3;
  }

  private double[] values(double[] p) {
    double[] x = stretch.x();
    double[] values = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = p[0] + p[1] * (x[i] - middle);
      for (int k = 0; k < lines; k++) {
        int at = 2 + k * each();
        double second = profile.widths() > 1 ? p[at + 3] : 0;
        sum += p[at + 1] * profile.at(x[i] - p[at], p[at + 2], second);
      }
      values[i] = sum / stretch.sigma()[i];
    }
    return values;
  }

  /// A line with errors; those of what follows from several parameters by their covariance.
  Component component(double[] p, RealMatrix covariance, int k) {
    int at = 2 + k * each();
    double continuum = p[0] + p[1] * (p[at] - middle);
    double second = profile.widths() > 1 ? p[at + 3] : 0;
    boolean gauss = profile != Profile.LORENTZ;
    return new Component(
        p[at],
        Math.sqrt(covariance.getEntry(at, at)),
        p[at + 1] / continuum,
        Math.sqrt(covariance.getEntry(at + 1, at + 1)) / Math.abs(continuum),
        profile.fwhm(p[at + 2], second),
        error(p, covariance, q -> profile.fwhm(q[at + 2], profile.widths() > 1 ? q[at + 3] : 0)),
        gauss ? Math.abs(p[at + 2]) : 0,
        gauss ? Math.abs(second) : Math.abs(p[at + 2]),
        ew(p, at),
        error(p, covariance, q -> ew(q, at)));
  }

  private double ew(double[] p, int at) {
    double continuum = p[0] + p[1] * (p[at] - middle);
    double second = profile.widths() > 1 ? p[at + 3] : 0;
    return -p[at + 1] / continuum * profile.area(p[at + 2], second);
  }

  /// Standard error of a function of the parameters, by its gradient.
  private double error(
      double[] p, RealMatrix covariance, java.util.function.ToDoubleFunction<double[]> of) {
    double[] gradient = new double[p.length];
    for (int j = 0; j < p.length; j++) {
      double step = TINY * Math.max(Math.abs(p[j]) > span * 10 ? span : Math.abs(p[j]), scale(j));
      double[] moved = p.clone();
      moved[j] += step;
      double above = of.applyAsDouble(moved);
      moved[j] -= 2 * step;
      gradient[j] = (above - of.applyAsDouble(moved)) / (2 * step);
    }
    RealVector g = new ArrayRealVector(gradient, false);
    return Math.sqrt(Math.max(0, g.dotProduct(covariance.operate(g))));
  }
}
