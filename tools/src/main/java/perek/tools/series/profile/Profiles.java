package perek.tools.series.profile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.correct.Rebin;
import perek.tools.unit.Spectral;

/// Profiles over the continuum on one grid of equal steps of velocity. Immutable as long as nobody
/// alters the arrays.
///
/// @param restA wavelength of velocity 0, Angstrom
/// @param wavelengths of the grid, Angstrom
/// @param flux by profile and pixel, continuum 1; NaN where a spectrum has none
/// @param noise standard deviation of a pixel of the spectrum in the continuum, one for each
///   profile; 0 where it has no scatter
/// @param variance of each value of flux: that noise, larger by the root of the flux, as it came
///   onto the grid
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Profiles(
    double restA, double[] wavelengths, double[][] flux, double[] noise, double[][] variance) {

  private static final double C_KMS = Spectral.C / 1000;
  private static final int MOST_PIXELS = 20_000;
  private static final double SIGMA_PER_MAD = 1.4826;

  /// Flux under this, in units of the continuum, has no less noise.
  private static final double LEAST_FLUX = .02;

  /// A profile as it was sampled.
  ///
  /// @param x wavelengths, Angstrom, rising
  /// @param y flux over the continuum
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  public record Sampled(double[] x, double[] y) {

    private double stepKms() {
      return C_KMS * (x[x.length - 1] / x[0] - 1) / (x.length - 1);
    }
  }

  /// Puts all on the median of their steps.
  ///
  /// @param sides where the continuum is, by which its noise is measured
  public static Profiles of(double restA, Range band, List<Range> sides, List<Sampled> all) {
    double[] steps = all.stream().mapToDouble(Sampled::stepKms).sorted().toArray();
    double step = steps[steps.length / 2];
    double least = C_KMS * (band.to() / band.from() - 1) / MOST_PIXELS;
    double[] grid = Rebin.logarithmic(band.from(), band.to(), Math.max(step, least));
    double[][] flux = new double[all.size()][];
    double[][] variance = new double[all.size()][];
    double[] noise = new double[all.size()];
    for (int i = 0; i < flux.length; i++) {
      Sampled s = all.get(i);
      noise[i] = noise(s, sides);
      double square = noise[i] * noise[i];
      double[] own = Arrays.stream(s.y()).map(y -> square * Math.max(y, LEAST_FLUX)).toArray();
      Order on = Rebin.to(Order.of(0, s.x(), s.y()).variance(own), grid, Rebin.Flux.DENSITY);
      flux[i] = on.flux();
      variance[i] = on.variance().orElseThrow();
    }
    return new Profiles(restA, grid, flux, noise, variance);
  }

  private static double noise(Sampled s, List<Range> sides) {
    double[] all =
        sides.stream()
            .flatMapToDouble(side -> {
              double[] in =
                  IntStream.range(0, s.x().length)
                      .filter(j -> side.holds(s.x()[j]) && Double.isFinite(s.y()[j]))
                      .mapToDouble(j -> s.y()[j])
                      .sorted()
                      .toArray();
              double median = in.length == 0 ? 1 : in[in.length / 2];
              return Arrays.stream(in).map(v -> Math.abs(v - median));
            })
            .sorted()
            .toArray();
    return all.length == 0 ? 0 : SIGMA_PER_MAD * all[all.length / 2];
  }

  /// Against the rest wavelength, km/s, positive to the red.
  public double[] velocities() {
    return Arrays.stream(wavelengths).map(w -> C_KMS * (w / restA - 1)).toArray();
  }

  /// Velocity of a pixel, km/s.
  double stepKms() {
    return C_KMS * Math.log(wavelengths[1] / wavelengths[0]);
  }

  public int size() {
    return flux.length;
  }

  /// Weights that sum to 1: the inverse variances of the continua; all the same where one has no
  /// scatter.
  public double[] weights() {
    boolean known = Arrays.stream(noise).allMatch(s -> s > 0);
    double[] weights = Arrays.stream(noise).map(s -> known ? 1 / (s * s) : 1).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / sum).toArray();
  }

  /// Mean profile, weighted; NaN where no profile has flux.
  public double[] mean() {
    return meanWithout(-1);
  }

  /// The same without one of them.
  double[] meanWithout(int left) {
    double[] weights = weights();
    double[] mean = new double[wavelengths.length];
    for (int j = 0; j < mean.length; j++) {
      double sum = 0;
      double whole = 0;
      for (int i = 0; i < flux.length; i++) {
        if (i == left || !Double.isFinite(flux[i][j])) continue;
        sum += weights[i] * flux[i][j];
        whole += weights[i];
      }
      mean[j] = whole > 0 ? sum / whole : Double.NaN;
    }
    return mean;
  }

  /// Each less the mean.
  public double[][] residuals() {
    double[] mean = mean();
    double[][] residuals = new double[flux.length][mean.length];
    for (int i = 0; i < flux.length; i++)
      for (int j = 0; j < mean.length; j++) residuals[i][j] = flux[i][j] - mean[j];
    return residuals;
  }

  /// Means of profiles in equal bins of phase; NaN where a bin has none.
  ///
  /// @param values by profile and pixel
  /// @param phases from 0 to 1, one for each profile
  public static double[][] folded(double[][] values, double[] phases, int bins) {
    double[][] sums = new double[bins][values[0].length];
    int[][] counts = new int[bins][values[0].length];
    for (int i = 0; i < values.length; i++) {
      int bin = Math.min(bins - 1, (int) (phases[i] * bins));
      for (int j = 0; j < values[i].length; j++)
        if (Double.isFinite(values[i][j])) {
          sums[bin][j] += values[i][j];
          counts[bin][j]++;
        }
    }
    for (int b = 0; b < bins; b++)
      for (int j = 0; j < sums[b].length; j++) sums[b][j] /= counts[b][j];
    return sums;
  }
}
