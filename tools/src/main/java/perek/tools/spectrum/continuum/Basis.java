package perek.tools.spectrum.continuum;

/// Functions of a position from 0 to 1 of which a continuum is a sum.
sealed interface Basis {

  int size();

  /// Their values at a position.
  void at(double position, double[] values);

  /// Chebyshev polynomials up to a degree.
  record Chebyshev(int degree) implements Basis {
    @Override
    public int size() {
      return degree + 1;
    }

    @Override
    public void at(double position, double[] values) {
      double x = 2 * position - 1;
      values[0] = 1;
      if (degree > 0) values[1] = x;
      for (int i = 2; i <= degree; i++) values[i] = 2 * x * values[i - 1] - values[i - 2];
    }
  }

  /// Cubic B-splines on equal pieces.
  record Splines(int pieces) implements Basis {
    private static final int DEGREE = 3;

    @Override
    public int size() {
      return pieces + DEGREE;
    }

    @Override
    public void at(double position, double[] values) {
      java.util.Arrays.fill(values, 0);
      double s = Math.clamp(position, 0, 1) * pieces;
      int j = Math.min((int) s, pieces - 1);
      double b = s - j;
      double a = 1 - b;
      values[j] = a * a * a / 6;
      values[j + 1] = (3 * b * b * b - 6 * b * b + 4) / 6;
      values[j + 2] = (3 * a * a * a - 6 * a * a + 4) / 6;
      values[j + 3] = b * b * b / 6;
    }
  }
}
