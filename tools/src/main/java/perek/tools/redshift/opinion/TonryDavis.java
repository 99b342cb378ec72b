package perek.tools.redshift.opinion;

import perek.tools.fit.Fourier;
import perek.tools.redshift.fit.Candidate;
import perek.tools.redshift.fit.Model;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Kind;

/// Cross-correlation after Tonry & Davis 1979 (AJ 84, 1511): lines alone, with no continuum and
/// with errors only as the smooth run of noise along the spectrum, so that it fails for other
/// reasons than chi-square does.
public final class TonryDavis {

  /// Structure broader than this, in pixels of 69 km/s, is continuum.
  private static final int CONTINUUM = 150;

  private static final int QSO_CONTINUUM = 500;

  /// Share of a spectrum at each end that is faded out.
  private static final double FADE = .05;

  /// Shifts about a peak over which its noise is measured.
  private static final int NOISE_REACH = 2000;

  /// Less of the template's power than this share of its mean is no overlap.
  private static final double LEAST_POWER = .3;

  private TonryDavis() {}

  /// The highest peak of the correlation of a spectrum with what was fitted, over all redshifts of
  /// its class.
  public static Peak of(Sampled spectrum, Candidate fitted, Model model) {
    Kind kind = fitted.family().kind();
    int width = kind == Kind.QSO ? QSO_CONTINUUM : CONTINUUM;
    double[] data = lines(filled(spectrum), width);
    double[] weight = running(spectrum.weight(), QSO_CONTINUUM);
    for (int i = 0; i < data.length; i++) data[i] *= weight[i];
    double[] rest = lines(composite(fitted, model), width);
    Fourier fourier = Fourier.holding(rest.length + data.length);
    double[][] still = fourier.of(rest);
    double[][] moved = fourier.of(data);
    double[] sums = fourier.correlations(moved, still, moved, still)[0];
    int start = spectrum.first() - fitted.family().first();
    int low = (int) Math.ceil(LogGrid.lag(kind.zMin()));
    int high = (int) Math.floor(LogGrid.lag(kind.zMax()));
    double[] c = new double[high - low + 1];
    double[] power = cumulated(rest);
    double own = power(cumulated(data), 0, data.length);
    double mean = power(power, 0, rest.length) / rest.length * data.length;
    for (int lag = low; lag <= high; lag++) {
      double there = power(power, start - lag, start - lag + data.length);
      double norm = Math.sqrt(own * Math.max(there, LEAST_POWER * mean));
      c[lag - low] = norm > 0 ? sums[Math.floorMod(start - lag, fourier.size())] / norm : 0;
    }
    return peak(c, low, fitted.lag() - low, (int) (kind.apartKms() / LogGrid.PIXEL_KMS));
  }

  /// @param best place of the best fit
  /// @param reach how far beside it its own peak may lie
  private static Peak peak(double[] c, int low, double best, int reach) {
    int top = 0;
    for (int i = 1; i < c.length; i++) if (c[i] > c[top]) top = i;
    double sum = 0;
    int count = 0;
    for (int k = 1; k < NOISE_REACH && top - k >= 0 && top + k < c.length; k++) {
      sum += (c[top + k] - c[top - k]) * (c[top + k] - c[top - k]);
      count++;
    }
    // A correlation without any noise has no peak to be told from it.
    double sigma = sum > 0 ? Math.sqrt(sum / count) / 2 : Double.MAX_VALUE;
    double shift = 0;
    if (top > 0 && top < c.length - 1) {
      double bend = c[top - 1] - 2 * c[top] + c[top + 1];
      if (bend < 0) shift = Math.clamp((c[top - 1] - c[top + 1]) / (2 * bend), -.5, .5);
    }
    double here = 0;
    for (int i = Math.max(0, (int) best - reach); i <= Math.min(c.length - 1, best + reach); i++)
      here = Math.max(here, c[i]);
    double noise = Math.sqrt(2) * sigma;
    return new Peak(LogGrid.redshift(low + top + shift), c[top] / noise, c[top], here / noise);
  }

  private static double[] composite(Candidate fitted, Model model) {
    double[][] rows = fitted.family().rows();
    double[] sum = new double[fitted.family().length()];
    for (int a = 0; a < model.factors().length; a++) {
      double[] row = rows[fitted.row() < 0 ? a : fitted.row()];
      for (int i = 0; i < sum.length; i++) sum[i] += model.factors()[a] * row[i];
    }
    return sum;
  }

  /// Pixels without information on the line between their neighbours.
  private static double[] filled(Sampled spectrum) {
    double[] flux = spectrum.flux().clone();
    int last = -1;
    for (int i = 0; i < flux.length; i++) {
      if (!(spectrum.weight()[i] > 0)) continue;
      for (int k = last + 1; k < i; k++)
        flux[k] =
            last < 0 ? flux[i] : flux[last] + (flux[i] - flux[last]) * (k - last) / (i - last);
      last = i;
    }
    for (int k = last + 1; k < flux.length; k++) flux[k] = last < 0 ? 0 : flux[last];
    return flux;
  }

  /// Less its mean over a running window, faded out at both ends.
  private static double[] lines(double[] flux, int width) {
    double[] continuum = running(flux, width);
    double[] lines = new double[flux.length];
    int fade = Math.max(1, (int) (FADE * flux.length));
    for (int i = 0; i < flux.length; i++) {
      double end = Math.min(1, Math.min(i + 1, flux.length - i) / (double) fade);
      lines[i] = (1 - Math.cos(Math.PI * end)) / 2 * (flux[i] - continuum[i]);
    }
    return lines;
  }

  private static double[] running(double[] values, int width) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) sums[i + 1] = sums[i] + values[i];
    double[] mean = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int from = Math.max(0, i - width / 2);
      int to = Math.min(values.length, i + width / 2 + 1);
      mean[i] = (sums[to] - sums[from]) / (to - from);
    }
    return mean;
  }

  private static double[] cumulated(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) sums[i + 1] = sums[i] + values[i] * values[i];
    return sums;
  }

  private static double power(double[] sums, int from, int to) {
    int a = Math.clamp(from, 0, sums.length - 1);
    int b = Math.clamp(to, 0, sums.length - 1);
    return b > a ? sums[b] - sums[a] : 0;
  }
}
