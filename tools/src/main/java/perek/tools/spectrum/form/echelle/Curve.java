package perek.tools.spectrum.form.echelle;

import java.io.IOException;
import java.util.Arrays;

/// One function of the pixel in IRAF's MULTISPEC.
///
/// @param weight by which it counts
/// @param zero added to its values
/// @param kind 1 Chebyshev, 2 Legendre, 3 cubic spline, 4 linear spline, 5 an array of pixels
/// @param from first pixel of its range
/// @param to last one
/// @param c coefficients
/// @param words how many numbers describe it
record Curve(
    double weight, double zero, Kind kind, double from, double to, Coefficients c, int words) {

  private static final int HEAD = 3;

  /// Kinds of functions, in IRAF's numbers from 1.
  enum Kind {
    CHEBYSHEV,
    LEGENDRE,
    CUBIC_SPLINE,
    LINEAR_SPLINE,
    PIXELS
  }

  /// Coefficients, never altered.
  static final class Coefficients {
    private final double[] values;

    Coefficients(double[] values) {
      this.values = values;
    }

    double get(int i) {
      return values[Math.clamp(i, 0, values.length - 1)];
    }

    int size() {
      return values.length;
    }
  }

  /// @param at place of its weight among the numbers
  /// @throws IOException where they break off
  static Curve parse(double[] v, int at) throws IOException {
    if (at + HEAD + 1 >= v.length) throw new IOException("MULTISPEC: a function breaks off");
    int number = (int) v[at + 2];
    if (number < 1 || number > Kind.values().length)
      throw new IOException("MULTISPEC: function type " + number + " is not known; 1 to 5 are");
    Kind kind = Kind.values()[number - 1];
    int order = (int) v[at + HEAD];
    boolean pixels = kind == Kind.PIXELS;
    int first = at + HEAD + (pixels ? 1 : 3);
    int count =
        kind == Kind.CUBIC_SPLINE ? order + 3 : kind == Kind.LINEAR_SPLINE ? order + 1 : order;
    if (count < 1 || first + count > v.length)
      throw new IOException("MULTISPEC: a function has fewer than " + count + " coefficients");
    return new Curve(
        v[at],
        v[at + 1],
        kind,
        pixels ? 1 : v[at + 4],
        pixels ? order : v[at + 5],
        new Coefficients(Arrays.copyOfRange(v, first, first + count)),
        first + count - at);
  }

  double at(double pixel) {
    double middle = (to + from) / 2;
    double n = (pixel - middle) / ((to - from) / 2);
    return switch (kind) {
      case CHEBYSHEV -> series(n, true);
      case LEGENDRE -> series(n, false);
      case CUBIC_SPLINE -> cubic((pixel - from) / (to - from) * (c.size() - 3));
      case LINEAR_SPLINE -> linear((pixel - from) / (to - from) * (c.size() - 1));
      case PIXELS -> linear(pixel - 1);
    };
  }

  private double series(double n, boolean chebyshev) {
    double before = 1;
    double now = n;
    double sum = c.get(0) + (c.size() > 1 ? c.get(1) * n : 0);
    for (int i = 2; i < c.size(); i++) {
      double next =
          chebyshev ? 2 * n * now - before : ((2 * i - 1) * n * now - (i - 1) * before) / i;
      sum += c.get(i) * next;
      before = now;
      now = next;
    }
    return sum;
  }

  private double linear(double s) {
    int j = Math.clamp((int) Math.floor(s), 0, Math.max(0, c.size() - 2));
    return c.get(j) * (j + 1 - s) + c.get(j + 1) * (s - j);
  }

  private double cubic(double s) {
    int j = Math.clamp((int) Math.floor(s), 0, Math.max(0, c.size() - 4));
    double a = j + 1 - s;
    double b = s - j;
    return c.get(j) * a * a * a
        + c.get(j + 1) * (1 + 3 * a * (1 + a * b))
        + c.get(j + 2) * (1 + 3 * b * (1 + a * b))
        + c.get(j + 3) * b * b * b;
  }
}
