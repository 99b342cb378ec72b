package perek.tools.period.white;

import java.util.List;

/// Frequencies that others explain: harmonics, sums and differences of stronger ones, and what the
/// rhythm of observing makes of them.
final class Combinations {

  private static final int MOST_HARMONIC = 8;
  private static final int MOST_ORDER = 4;
  private static final double[] RHYTHMS = {1, 1.002_737_909, 1 / 365.256};
  private static final String[] RHYTHM_NAMES = {"1/day", "1/sidereal day", "1/year"};

  private Combinations() {}

  /// Such as `2 f1` or `f1 + f2`; blank for one that stands by itself.
  ///
  /// @param parents those that stand by themselves, by their names f1, f2 …
  /// @param tolerance 1/day, one over the span
  static String of(double frequency, List<Parent> parents, double tolerance) {
    for (Parent p : parents) {
      for (int n = 2; n <= MOST_HARMONIC; n++) {
        if (near(frequency, n * p.frequency(), tolerance)) return n + " " + p.name();
        if (near(frequency * n, p.frequency(), n * tolerance)) return p.name() + " / " + n;
      }
    }
    String sum = sum(frequency, parents, tolerance);
    return sum.isEmpty() ? alias(frequency, parents, tolerance) : sum;
  }

  /// @param name f and its number
  record Parent(String name, double frequency) {}

  private static String sum(double frequency, List<Parent> parents, double tolerance) {
    for (int order = 2; order <= MOST_ORDER; order++)
      for (int a = 0; a < parents.size(); a++)
        for (int b = a + 1; b < parents.size(); b++)
          for (int n = 1; n < order; n++) {
            int m = order - n;
            double first = n * parents.get(a).frequency();
            double second = m * parents.get(b).frequency();
            if (near(frequency, first + second, tolerance))
              return term(n, parents.get(a)) + " + " + term(m, parents.get(b));
            if (near(frequency, first - second, tolerance))
              return term(n, parents.get(a)) + " - " + term(m, parents.get(b));
            if (near(frequency, second - first, tolerance))
              return term(m, parents.get(b)) + " - " + term(n, parents.get(a));
          }
    return "";
  }

  private static String term(int times, Parent parent) {
    return times == 1 ? parent.name() : times + " " + parent.name();
  }

  private static String alias(double frequency, List<Parent> parents, double tolerance) {
    for (Parent p : parents)
      for (int i = 0; i < RHYTHMS.length; i++) {
        // A year is not told from nothing by a series that is shorter.
        if (RHYTHMS[i] < 2 * tolerance) continue;
        for (int sign = -1; sign <= 1; sign += 2)
          if (near(frequency, Math.abs(p.frequency() + sign * RHYTHMS[i]), tolerance))
            return "alias of %s by %s".formatted(p.name(), RHYTHM_NAMES[i]);
      }
    return "";
  }

  private static boolean near(double a, double b, double tolerance) {
    return Math.abs(a - b) < tolerance;
  }
}
