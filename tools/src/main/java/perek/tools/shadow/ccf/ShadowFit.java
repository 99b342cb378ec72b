package perek.tools.shadow.ccf;

import perek.tools.fit.Marquardt;
import perek.tools.fit.Solution;
import perek.tools.shadow.Hidden;
import perek.tools.shadow.Obliquity;

/// CCFs scaled by the light curve are those of the star alone less the light that the planet hides,
/// whose line is a Gaussian at the velocity of the surface there. The star's own CCF is free at
/// each velocity: its best values are means over all CCFs, so that data and model are taken less
/// theirs.
final class ShadowFit {

  private static final int UNKNOWNS = 4;
  private static final int TURN = 30;
  private static final double DIE_OUT = .05;

  private final Aligned aligned;
  private final int count;
  private final int width;
  private final double[] data;
  private Solution best;

  /// @param vsiniKms where the search begins
  /// @param lambdaDeg likewise; NaN for all round
  ShadowFit(Aligned aligned, double vsiniKms, double lambdaDeg) {
    this.aligned = aligned;
    this.count = aligned.values().length;
    this.width = aligned.velocities().length;
    this.data = new double[count * width];
    for (int i = 0; i < count; i++)
      for (int j = 0; j < width; j++)
        data[i * width + j] = -aligned.values()[i][j] * (1 - share(i));
    centre(data);
    this.best = searched(vsiniKms, lambdaDeg);
  }

  private double share(int ccf) {
    return aligned.hidden().get(ccf).share();
  }

  /// Takes the mean over all CCFs out at each velocity.
  private void centre(double[] values) {
    for (int j = 0; j < width; j++) {
      double sum = 0;
      for (int i = 0; i < count; i++) sum += values[i * width + j];
      for (int i = 0; i < count; i++) values[i * width + j] -= sum / count;
    }
  }

  private Solution searched(double vsiniKms, double lambdaDeg) {
    double contrast = 0;
    double sigma = 0;
    for (Timed ccf : aligned.ccfs()) {
      contrast += ccf.fit().contrastPct() / 100 / count;
      sigma += ccf.fit().sigmaKms() / count;
    }
    double own = Math.sqrt(Math.max(sigma * sigma - vsiniKms * vsiniKms / 4, sigma * sigma / 9));
    Solution found = null;
    boolean round = Double.isNaN(lambdaDeg);
    for (double l = round ? -180 : lambdaDeg; l < (round ? 180 : lambdaDeg + 1); l += TURN) {
      double lambda = Math.toRadians(l);
      double[] start = {
        vsiniKms * Math.cos(lambda), vsiniKms * Math.sin(lambda), contrast * sigma / own, own
      };
      double[] ones = new double[data.length];
      java.util.Arrays.fill(ones, 1);
      Solution s = Marquardt.fit(this::model, start, data, ones);
      if (found == null || s.chi2() < found.chi2()) found = s;
    }
    if (found == null) throw new IllegalStateException("no start was tried");
    return found;
  }

  private void model(double[] p, double[] values, double[][] slopes) {
    double[][] columns = new double[UNKNOWNS][values.length];
    for (int i = 0; i < count; i++) {
      Hidden h = aligned.hidden().get(i);
      if (h.share() == 0) {
        for (int j = 0; j < width; j++) values[i * width + j] = 0;
        continue;
      }
      double middle = p[0] * h.along() - p[1] * h.across();
      for (int j = 0; j < width; j++) {
        int at = i * width + j;
        double u = (aligned.velocities()[j] - middle) / p[3];
        double g = h.share() * Math.exp(-u * u / 2);
        values[at] = h.share() - p[2] * g;
        double byMiddle = -p[2] * g * u / p[3];
        columns[0][at] = byMiddle * h.along();
        columns[1][at] = -byMiddle * h.across();
        columns[2][at] = -g;
        columns[3][at] = byMiddle * u;
      }
    }
    centre(values);
    for (int k = 0; k < UNKNOWNS; k++) {
      centre(columns[k]);
      for (int at = 0; at < values.length; at++) slopes[at][k] = columns[k][at];
    }
  }

  double[] parameters() {
    return best.parameters();
  }

  private double[] residuals() {
    double[] values = new double[data.length];
    model(best.parameters(), values, new double[data.length][UNKNOWNS]);
    for (int i = 0; i < values.length; i++) values[i] = data[i] - values[i];
    return values;
  }

  private int free() {
    return data.length - width - UNKNOWNS;
  }

  /// Standard deviation of a value about the model.
  double noise() {
    return Math.sqrt(best.chi2() / free());
  }

  /// Velocities that are as good as one, since neighbours of a CCF share their photons: one and
  /// twice the sum of the autocorrelations of the residuals.
  double correlated() {
    double[] r = residuals();
    double zero = 0;
    for (double v : r) zero += v * v / r.length;
    double sum = 1;
    for (int lag = 1; lag < width / 2; lag++) {
      double product = 0;
      for (int i = 0; i < count; i++)
        for (int j = 0; j + lag < width; j++)
          product += r[i * width + j] * r[i * width + j + lag] / (count * (width - lag));
      if (product / zero < DIE_OUT) break;
      sum += 2 * product / zero;
    }
    return sum;
  }

  Obliquity obliquity() {
    double s = noise() * noise() * correlated();
    double[][] c = best.covariance();
    double[] p = best.parameters();
    return Obliquity.of(p[0], p[1], s * c[0][0], s * c[0][1], s * c[1][1]);
  }

  double error(int parameter) {
    return best.error(parameter) * noise() * Math.sqrt(correlated());
  }

  /// Root of what the shadow takes from chi², correlation counted.
  double significance() {
    double[] without = new double[data.length];
    for (int i = 0; i < count; i++)
      for (int j = 0; j < width; j++) without[i * width + j] = share(i);
    centre(without);
    double chi2 = 0;
    for (int i = 0; i < data.length; i++) chi2 += Math.pow(data[i] - without[i], 2);
    return Math.sqrt(Math.max(0, chi2 - best.chi2()) / correlated()) / noise();
  }

  /// Velocity of the surface behind the planet, km/s; NaN where nothing is hidden.
  double track(Hidden h) {
    double[] p = best.parameters();
    return h.share() == 0 ? Double.NaN : p[0] * h.along() - p[1] * h.across();
  }
}
