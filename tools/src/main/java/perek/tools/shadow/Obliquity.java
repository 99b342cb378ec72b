package perek.tools.shadow;

import java.util.Arrays;
import java.util.SplittableRandom;

/// An angle and a speed from the two numbers that fits are linear in: v sin i times the cosine and
/// the sine of lambda.
///
/// @param lambdaDeg from -180 to 180
/// @param lambdaErrDeg half of the 68 % interval
/// @param vsiniKms not below 0
/// @param vsiniErrKms likewise
public record Obliquity(
    double lambdaDeg, double lambdaErrDeg, double vsiniKms, double vsiniErrKms) {

  private static final int DRAWS = 20_000;
  private static final long SEED = 160_527;
  private static final double LOW = .1587;

  /// @param cosine v sin i cos lambda, km/s
  /// @param sine v sin i sin lambda, km/s
  /// @param cc variance of the first
  /// @param cs covariance
  /// @param ss variance of the second
  public static Obliquity of(double cosine, double sine, double cc, double cs, double ss) {
    double lambda = Math.atan2(sine, cosine);
    double[] turns = new double[DRAWS];
    double[] speeds = new double[DRAWS];
    SplittableRandom random = new SplittableRandom(SEED);
    double a = Math.sqrt(cc);
    double b = cs / a;
    double c = Math.sqrt(Math.max(0, ss - b * b));
    for (int i = 0; i < DRAWS; i++) {
      double g = random.nextGaussian();
      double x = cosine + a * g;
      double y = sine + b * g + c * random.nextGaussian();
      double off = Math.atan2(y, x) - lambda;
      turns[i] = off - 2 * Math.PI * Math.rint(off / (2 * Math.PI));
      speeds[i] = Math.hypot(x, y);
    }
    return new Obliquity(
        Math.toDegrees(lambda),
        Math.toDegrees(half(turns)),
        Math.hypot(cosine, sine),
        half(speeds));
  }

  private static double half(double[] values) {
    Arrays.sort(values);
    double low = values[(int) (LOW * values.length)];
    return (values[(int) ((1 - LOW) * values.length)] - low) / 2;
  }
}
