package perek.tools.series.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.correct.Range;

/// Velocities of profiles against the mean of them all, by cross-correlation of each with the mean
/// of the others.
public final class Shifts {

  /// Largest shift, as a share of the stretch that is correlated.
  private static final double FARTHEST = .25;

  /// Profiles less alike than this are not of one line.
  private static final double LEAST_LIKE = .5;

  private Shifts() {}

  /// @param kms positive to the red
  /// @param errKms standard error by Zucker 2003, equation 8, which takes noise to be the same in
  ///   line and continuum: where the photons of an emission double the flux it is a fifth too small
  public record Shift(double kms, double errKms) {}

  /// One for each profile; nothing where it is not like the others, or its shift lies at the end of
  /// what was looked at.
  ///
  /// @param window wavelengths that are correlated, Angstrom
  public static List<Optional<Shift>> of(Profiles p, Range window) {
    List<Optional<Shift>> all = new ArrayList<>();
    double[] weights = p.weights();
    for (int i = 0; i < p.size(); i++) {
      if (p.size() < 2) {
        all.add(Optional.empty());
        continue;
      }
      double own = 1 - weights[i];
      all.add(
          shift(p, i, window)
              // Against the mean without it a profile stands farther off than against that of all.
              // The noise of that mean comes to its own.
              .map(s -> new Shift(s.kms * own, s.errKms * Math.sqrt(own))));
    }
    return all;
  }

  private static Optional<Shift> shift(Profiles p, int i, Range window) {
    double[] mean = p.meanWithout(i);
    int from = 0;
    while (from < mean.length && p.wavelengths()[from] < window.from()) from++;
    int to = mean.length;
    while (to > from && p.wavelengths()[to - 1] > window.to()) to--;
    int farthest = Math.max(3, (int) (FARTHEST * (to - from)));
    double[] like = new double[2 * farthest + 1];
    int best = 0;
    for (int k = 0; k < like.length; k++) {
      like[k] = like(p.flux()[i], mean, from, to, k - farthest);
      if (like[k] > like[best] || Double.isNaN(like[best])) best = k;
    }
    if (best == 0 || best == like.length - 1 || !(like[best] > LEAST_LIKE)) return Optional.empty();
    double curve = like[best - 1] - 2 * like[best] + like[best + 1];
    double offset = (like[best - 1] - like[best + 1]) / (2 * curve);
    if (!(curve < 0) || Math.abs(offset) > 1) return Optional.empty();
    double top = like[best] - curve * offset * offset / 2;
    double error = error(to - from, top, curve);
    double step = p.stepKms();
    return Optional.of(new Shift((best - farthest + offset) * step, error * step));
  }

  /// Equation 8 of Zucker: -(n C''/C C²/(1 - C²))^-1 is the variance, in pixels squared.
  private static double error(int n, double top, double curve) {
    double c = Math.min(top, 1 - 1e-12);
    return Math.sqrt(-1 / (n * curve / c * c * c / (1 - c * c)));
  }

  /// Correlation of a profile, shifted back by so many pixels, with the mean.
  private static double like(double[] flux, double[] mean, int from, int to, int lag) {
    double n = 0;
    double sf = 0;
    double sm = 0;
    for (int j = from; j < to; j++) {
      int k = j + lag;
      if (k < 0 || k >= flux.length || !Double.isFinite(flux[k] + mean[j])) continue;
      n++;
      sf += flux[k];
      sm += mean[j];
    }
    double ff = 0;
    double mm = 0;
    double fm = 0;
    for (int j = from; j < to; j++) {
      int k = j + lag;
      if (k < 0 || k >= flux.length || !Double.isFinite(flux[k] + mean[j])) continue;
      double f = flux[k] - sf / n;
      double m = mean[j] - sm / n;
      ff += f * f;
      mm += m * m;
      fm += f * m;
    }
    return n < (to - from) / 2.0 ? Double.NaN : fm / Math.sqrt(ff * mm);
  }
}
