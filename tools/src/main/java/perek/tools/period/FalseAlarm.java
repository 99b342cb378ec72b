package perek.tools.period;

import org.hipparchus.special.Gamma;

/// Probability that noise alone has a peak so high anywhere up to a frequency: Baluev's bound for
/// the standard normalisation, close below 0.1.
///
/// @param points values in the series
/// @param means fitted beside the sinusoid: one for each source
/// @param width frequencies looked at, times the effective span of the series
public record FalseAlarm(int points, int means, double width) {

  /// @param maxFrequency 1/day
  public static FalseAlarm of(Samples samples, double maxFrequency) {
    int n = samples.size();
    double mean = 0;
    for (int i = 0; i < n; i++) mean += samples.weight()[i] * samples.time()[i];
    double variance = 0;
    for (int i = 0; i < n; i++) {
      double off = samples.time()[i] - mean;
      variance += samples.weight()[i] * off * off;
    }
    return new FalseAlarm(n, samples.sources(), maxFrequency * Math.sqrt(4 * Math.PI * variance));
  }

  /// Of a power in the standard normalisation.
  public double of(double power) {
    if (!enough()) return 1;
    double z = Math.clamp(power, 0, 1);
    double nh = points - means;
    double nk = nh - 2;
    double single = Math.pow(1 - z, 0.5 * nk);
    double gamma =
        Math.sqrt(2 / nh) * Math.exp(Gamma.logGamma(nh / 2) - Gamma.logGamma((nh - 1) / 2));
    double tau = gamma * width * Math.pow(1 - z, 0.5 * (nk - 1)) * Math.sqrt(0.5 * nh * z);
    return Math.clamp(-Math.expm1(-tau) + single * Math.exp(-tau), 0, 1);
  }

  /// The power whose false-alarm probability is this; 1 where there are too few values.
  public double level(double probability) {
    double low = 0.01;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (of(middle) > probability) low = middle;
      else high = middle;
    }
    return high;
  }

  private boolean enough() {
    return points - means > 2;
  }
}
