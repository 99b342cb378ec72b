package perek.tools.period;

import java.util.Arrays;
import java.util.SplittableRandom;
import perek.tools.call.Run;

/// Highest powers of series whose values were shuffled among the times.
final class Bootstrap {

  private static final long SEED = 20_100_413;

  private Bootstrap() {}

  /// @return sorted; fewer than asked for where the run was stopped
  static double[] highest(Samples samples, Scan scan, int count, Run run) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] highest = new double[count];
    for (int b = 0; b < count; b++) {
      if (run.stopped()) return Arrays.copyOf(highest, b);
      run.progress().report("Shuffling", b, count);
      double[] values = samples.value().clone();
      double[] weights = samples.weight().clone();
      for (int i = values.length - 1; i > 0; i--) swap(values, weights, i, random.nextInt(i + 1));
      Samples shuffled =
          new Samples(
                  samples.time(),
                  values,
                  weights,
                  samples.source(),
                  samples.sources(),
                  samples.epoch())
              .with(values);
      double[] power = new LombScargle(shuffled).powers(scan.fmin(), scan.step(), scan.n());
      highest[b] = Arrays.stream(power).max().orElse(0);
    }
    Arrays.sort(highest);
    return highest;
  }

  private static void swap(double[] values, double[] weights, int i, int k) {
    double value = values[i];
    values[i] = values[k];
    values[k] = value;
    double weight = weights[i];
    weights[i] = weights[k];
    weights[k] = weight;
  }
}
