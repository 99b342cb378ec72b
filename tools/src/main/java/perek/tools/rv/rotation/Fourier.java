package perek.tools.rv.rotation;

import java.util.OptionalDouble;

/// The amplitudes of a profile's Fourier transform.
///
/// @param frequency s/km, rising from 0
/// @param amplitude 1 at frequency 0
/// @param noise that the amplitude has from noise of the profile alone
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Fourier(double[] frequency, double[] amplitude, double noise) {

  private static final int COUNT = 2400;

  /// Frequencies in one over the span of the profile.
  private static final double FINE = 8;

  /// A dip of the amplitude below its neighbours is a zero where the lobe after it stands so many
  /// times out of the noise.
  private static final double SEEN = 3;

  /// @param kms velocities at equal steps
  /// @param depth below the continuum
  /// @param error of each depth
  static Fourier of(double[] kms, double[] depth, double error) {
    double step = (kms[kms.length - 1] - kms[0]) / (kms.length - 1);
    double fine = Math.min(0.5 / step / COUNT, 1 / (FINE * (kms[kms.length - 1] - kms[0])));
    double[] frequency = new double[COUNT];
    double[] amplitude = new double[COUNT];
    double area = 0;
    for (double d : depth) area += d;
    for (int f = 0; f < COUNT; f++) {
      frequency[f] = fine * f;
      double cos = 0;
      double sin = 0;
      for (int i = 0; i < kms.length; i++) {
        double phase = 2 * Math.PI * frequency[f] * (kms[i] - kms[0]);
        cos += depth[i] * Math.cos(phase);
        sin += depth[i] * Math.sin(phase);
      }
      amplitude[f] = Math.hypot(cos, sin) / Math.abs(area);
    }
    return new Fourier(frequency, amplitude, error * Math.sqrt(kms.length) / Math.abs(area));
  }

  /// The first zero, s/km; nothing where noise comes first.
  OptionalDouble firstZero() {
    for (int f = 1; f + 1 < COUNT; f++) {
      boolean least = amplitude[f] <= amplitude[f - 1] && amplitude[f] < amplitude[f + 1];
      if (!least) continue;
      double lobe = 0;
      for (int g = f; g < COUNT && amplitude[g] >= lobe; g++) lobe = amplitude[g];
      return lobe > SEEN * noise && amplitude[f] < lobe / 2
          ? OptionalDouble.of(vertex(f))
          : OptionalDouble.empty();
    }
    return OptionalDouble.empty();
  }

  /// The amplitude falls and rises straight at a zero: where both lines meet.
  private double vertex(int f) {
    double width = frequency[1];
    double left = amplitude[f - 1];
    double right = amplitude[f + 1];
    return frequency[f] + width * (left - right) / Math.max(left + right, 1e-12);
  }

  /// Where the amplitude first falls to so many times the noise, s/km.
  double end() {
    for (int f = 1; f < COUNT; f++) if (amplitude[f] < SEEN * noise) return frequency[f];
    return frequency[COUNT - 1];
  }
}
