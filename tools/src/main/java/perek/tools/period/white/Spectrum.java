package perek.tools.period.white;

import java.util.Arrays;
import perek.tools.period.LombScargle;
import perek.tools.period.Peaks;
import perek.tools.period.Samples;
import perek.tools.period.Scan;

/// The amplitude spectrum of samples.
final class Spectrum {

  private static final int PER_INDEPENDENT = 10;

  private final LombScargle periodogram;
  private final double variance;
  private final double span;

  Spectrum(Samples samples) {
    this.periodogram = new LombScargle(samples);
    double sum = 0;
    for (int i = 0; i < samples.size(); i++)
      sum += samples.weight()[i] * samples.value()[i] * samples.value()[i];
    this.variance = sum;
    this.span = samples.span();
  }

  /// Amplitudes at the frequencies of a scan: what a wave takes away is half of its square.
  double[] amplitudes(Scan scan) {
    double[] amplitudes = periodogram.powers(scan.fmin(), scan.step(), scan.n());
    for (int i = 0; i < amplitudes.length; i++)
      amplitudes[i] = Math.sqrt(2 * amplitudes[i] * variance);
    return amplitudes;
  }

  /// The frequency of the highest peak.
  double highest(Scan scan) {
    double[] power = periodogram.powers(scan.fmin(), scan.step(), scan.n());
    return Peaks.refined(periodogram, scan, Peaks.highest(power, 1, 1).getFirst());
  }

  /// Mean amplitude around a frequency.
  ///
  /// @param box width, 1/day
  double noise(double frequency, double box, Scan within) {
    double from = Math.max(within.fmin(), frequency - box / 2);
    double to = Math.min(within.fmax(), frequency + box / 2);
    int count = Math.max(2, (int) Math.ceil((to - from) * span * PER_INDEPENDENT / 2));
    return Arrays.stream(amplitudes(new Scan(from, (to - from) / (count - 1), count)))
        .average()
        .orElseThrow();
  }
}
