package perek.tools.spectrum.continuum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;

/// How a continuum is found. Immutable.
///
/// @param method by which
/// @param degree of the polynomial, or pieces of the spline that everything else ends in
/// @param masked ranges that do not count, such as broad and emission lines; in the medium and
///   frame of the spectrum
public record Continuum(Method method, int degree, List<Range> masked) {

  /// Take as many pieces as the length of an order asks for: 8 and one more for each 100 Angstrom.
  public static final int AUTO = -1;

  private static final int MOST = 60;
  private static final double LOW = 1.5;
  private static final double HIGH = 3;
  private static final int AUTO_DEGREE = 4;
  private static final double BALL_PIECES = 1.6;
  private static final int AUTO_LEAST = 8;
  private static final double AUTO_ANGSTROM = 100;

  /// Ways to find one.
  public enum Method {
    /// Chebyshev polynomial that clips lines.
    POLYNOMIAL,
    /// Cubic splines that clip lines.
    SPLINE,
    /// Rolling maximum, smoothed by splines: for late stars with few pixels of continuum.
    MAXIMUM,
    /// A ball rolled over each order (alpha shape), smoothed by splines and brought down through
    /// the noise: for echelle orders with their blaze.
    ALPHA;

    /// The one of this name, in any case.
    public static Optional<Method> of(String name) {
      return Arrays.stream(values())
          .filter(m -> m.word().equals(name.toLowerCase(Locale.ROOT)))
          .findFirst();
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Continuum {
    masked = List.copyOf(masked);
    if (degree < AUTO || degree > MOST)
      throw new IllegalArgumentException(
          "the degree of a continuum is %d: it must be from 0 to %d, or -1 to have it found"
              .formatted(degree, MOST));
  }

  /// Every order divided by its continuum, variances too; the unit becomes blank, since the flux is
  /// relative then.
  ///
  /// @throws IllegalArgumentException where an order has too few pixels for it
  public Spectrum normalised(Spectrum spectrum) {
    return spectrum.map(this::normalised).measuredIn("");
  }

  private Order normalised(Order order) {
    double[] continuum = of(order);
    double[] flux = new double[continuum.length];
    for (int i = 0; i < flux.length; i++)
      flux[i] = continuum[i] > 0 ? order.flux()[i] / continuum[i] : Double.NaN;
    Optional<double[]> variance =
        order
            .variance()
            .map(v -> {
              double[] scaled = new double[v.length];
              for (int i = 0; i < v.length; i++) scaled[i] = v[i] / (continuum[i] * continuum[i]);
              return scaled;
            });
    return order.holding(flux, variance);
  }

  /// The continuum of an order at each of its pixels, in its unit; NaN for an order without flux.
  ///
  /// @throws IllegalArgumentException where it has too few pixels for it
  public double[] of(Order order) {
    double[] x = positions(order.wavelengths());
    double[] y = order.flux();
    boolean[] used = used(order, x);
    double[] none = new double[y.length];
    Arrays.fill(none, Double.NaN);
    if (count(used) < 2) return none;
    int pieces = pieces(order);
    Basis basis = new Basis.Splines(pieces);
    return switch (method) {
      case POLYNOMIAL -> new Fitted(polynomial(), LOW, HIGH).of(x, y, used);
      case SPLINE -> new Fitted(basis, LOW, HIGH).of(x, y, used);
      case MAXIMUM -> upper(basis, maximum(x, y, used, y.length / (3 * pieces)), x, y, used);
      case ALPHA -> upper(basis, Envelope.alphaShape(x, y, used, BALL_PIECES / pieces), x, y, used);
    };
  }

  /// The rolling maximum of what a polynomial leaves, since on the slopes of a blaze the greatest
  /// value of a window is one of its ends.
  private static double[] maximum(double[] x, double[] y, boolean[] used, int half) {
    double[] slope = new Fitted(new Basis.Chebyshev(AUTO_DEGREE), LOW, HIGH).of(x, y, used.clone());
    double[] flat = new double[y.length];
    for (int i = 0; i < y.length; i++) flat[i] = slope[i] > 0 ? y[i] / slope[i] : Double.NaN;
    double[] edge = Envelope.rollingMaximum(flat, Math.max(3, half));
    for (int i = 0; i < edge.length; i++) edge[i] *= slope[i];
    return edge;
  }

  private Basis polynomial() {
    return new Basis.Chebyshev(degree == AUTO ? AUTO_DEGREE : degree);
  }

  private int pieces(Order order) {
    double span = order.to().orElse(0) - order.from().orElse(0);
    return degree == AUTO
        ? Math.min(MOST, AUTO_LEAST + (int) (span / AUTO_ANGSTROM))
        : Math.max(1, degree);
  }

  /// Smooths an upper edge, and brings it down to the middle of the noise where there is no line.
  private static double[] upper(
      Basis basis, double[] edge, double[] x, double[] y, boolean[] used) {
    boolean[] there = new boolean[edge.length];
    for (int i = 0; i < edge.length; i++) there[i] = used[i] && Double.isFinite(edge[i]);
    double[] smooth = new Fitted(basis, Double.MAX_VALUE, Double.MAX_VALUE).of(x, edge, there);
    double[] level = Level.of(x, y, smooth, used);
    for (int i = 0; i < smooth.length; i++) smooth[i] *= level[i];
    return smooth;
  }

  private static double[] positions(double[] w) {
    double from = Arrays.stream(w).filter(Double::isFinite).min().orElse(0);
    double to = Arrays.stream(w).filter(Double::isFinite).max().orElse(1);
    double[] x = new double[w.length];
    for (int i = 0; i < w.length; i++) x[i] = (w[i] - from) / (to - from);
    return x;
  }

  private boolean[] used(Order order, double[] x) {
    boolean[] used = new boolean[order.size()];
    for (int i = 0; i < used.length; i++) {
      double w = order.wavelengths()[i];
      used[i] =
          Double.isFinite(x[i])
              && Double.isFinite(order.flux()[i])
              && order.flux()[i] != 0
              && masked.stream().noneMatch(r -> r.holds(w));
    }
    return used;
  }

  private static int count(boolean[] used) {
    int count = 0;
    for (boolean each : used) if (each) count++;
    return count;
  }
}
