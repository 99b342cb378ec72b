package perek.tools.period;

/// Frequencies at equal steps.
///
/// @param fmin 1/day
/// @param step 1/day
/// @param n how many
public record Scan(double fmin, double step, int n) {

  /// Steps in one independent frequency, which is one over the span.
  private static final int OVERSAMPLING = 10;

  static Scan of(PeriodogramQuery query, Samples samples) {
    double span = samples.span();
    if (!(span > 0)) throw new IllegalArgumentException("all velocities are of the same time");
    Double from = query.fmin();
    Double to = query.fmax();
    double fmin = from == null ? 1 / span : from;
    double fmax = to == null ? Math.max(1, 2 * fmin) : to;
    if (fmax <= fmin)
      throw new IllegalArgumentException(
          "the frequencies end at %s 1/day, not above their start at %s".formatted(fmax, fmin));
    Integer given = query.n();
    int n =
        given == null
            ? (int) Math.clamp(Math.ceil((fmax - fmin) * span * OVERSAMPLING) + 1, 100, 5_000_000)
            : given;
    return new Scan(fmin, (fmax - fmin) / (n - 1), n);
  }

  public double at(int i) {
    return fmin + i * step;
  }

  public double fmax() {
    return at(n - 1);
  }
}
