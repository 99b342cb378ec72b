package perek.tools.pool;

import java.util.Locale;
import java.util.Random;

/// Which spectrum is asked for next: the one with the greatest score.
public enum Rule {
  /// Where the first and the second class are nearest (Scheffer et al. 2001).
  MARGIN,
  /// Where the entropy of the classes is greatest.
  ENTROPY,
  /// Where members of a committee disagree most: entropy of their mean less their mean entropy
  /// (Houlsby et al. 2011).
  BALD,
  /// By chance, for comparison.
  RANDOM;

  /// In small letters, as commands name it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  double score(Committee committee, double[] features, Random random) {
    return switch (this) {
      case MARGIN -> -margin(committee.probabilities(features));
      case ENTROPY -> entropy(committee.probabilities(features));
      case BALD -> entropy(committee.probabilities(features)) - committee.memberEntropy(features);
      case RANDOM -> random.nextDouble();
    };
  }

  private static double margin(double[] p) {
    double first = 0;
    double second = 0;
    for (double v : p)
      if (v > first) {
        second = first;
        first = v;
      } else second = Math.max(second, v);
    return first - second;
  }

  static double entropy(double[] p) {
    double sum = 0;
    for (double v : p) if (v > 0) sum -= v * Math.log(v);
    return sum;
  }
}
