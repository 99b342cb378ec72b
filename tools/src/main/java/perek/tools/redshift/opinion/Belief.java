package perek.tools.redshift.opinion;

import java.util.ArrayList;
import java.util.List;
import perek.tools.redshift.fit.Candidate;
import perek.tools.redshift.fit.Finder;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.template.Kind;

/// A Bayesian opinion: the evidence of each minimum is its likelihood, by the price of its free
/// factors (Schwarz 1978) and the width of the minimum (Laplace), times the prior of class and
/// redshift. Priors are broad and were set beforehand: the three classes alike; stars by a normal
/// distribution of 200 km/s; galaxies and quasars z^2 exp(-(z / z0)^1.5) of a sample limited in
/// magnitude (Baugh & Efstathiou 1993, MNRAS 265, 145) with z0 = .4 and 1.5; each mixed with a
/// tenth of a flat one, since surveys are deeper than any law.
public final class Belief {

  private static final double STAR_KMS = 200;
  private static final double FLAT = .1;
  private static final int STEPS = 2000;
  private static final double GALAXY_Z0 = .4;
  private static final double QSO_Z0 = 1.5;
  private static final double GALAXY_NORM = norm(GALAXY_Z0, Kind.GALAXY);
  private static final double QSO_NORM = norm(QSO_Z0, Kind.QSO);

  private Belief() {}

  /// @param probability of the candidate's class and redshift among all that were found
  /// @param first the candidate that is most probable
  public record Posterior(double probability, Candidate first) {}

  /// @param of the candidate whose probability is asked
  /// @param scale by which differences of chi-square are divided
  public static Posterior posterior(Finder.Found found, Candidate of, double scale) {
    List<Candidate> all = new ArrayList<>(found.candidates());
    double[] logs = new double[all.size()];
    double best = Double.NEGATIVE_INFINITY;
    int first = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = log(found, all.get(i), scale);
      if (logs[i] > best) {
        best = logs[i];
        first = i;
      }
    }
    double sum = 0;
    double here = 0;
    for (int i = 0; i < logs.length; i++) {
      double weight = Math.exp(logs[i] - best);
      sum += weight;
      if (same(all.get(i), of)) here += weight;
    }
    return new Posterior(here / sum, all.get(first));
  }

  /// True where two candidates are of one class and of one redshift within its lines.
  public static boolean same(Candidate one, Candidate other) {
    Kind kind = one.family().kind();
    return kind == other.family().kind() && Math.abs(one.apartKms(other.z())) < kind.apartKms();
  }

  private static double log(Finder.Found found, Candidate c, double scale) {
    double width = Double.isFinite(c.lagError()) ? c.lagError() * Math.sqrt(scale) : 1;
    return -found.misfit().score(c, scale) / 2
        + Math.log(width * LogGrid.STEP * Math.log(10) * (1 + c.z()))
        + Math.log(prior(c.family().kind(), c.z()));
  }

  /// Density of redshifts of a class.
  static double prior(Kind kind, double z) {
    double span = kind.zMax() - kind.zMin();
    double flat = FLAT / span;
    return flat
        + (1 - FLAT)
            * switch (kind) {
              case STAR -> {
                double v = z * 299_792.458 / STAR_KMS;
                yield Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI) * 299_792.458 / STAR_KMS;
              }
              case GALAXY -> shape(z, GALAXY_Z0) / GALAXY_NORM;
              case QSO -> shape(z, QSO_Z0) / QSO_NORM;
            };
  }

  private static double norm(double z0, Kind kind) {
    double norm = 0;
    double step = kind.zMax() / STEPS;
    for (int i = 1; i <= STEPS; i++) norm += shape(i * step, z0) * step;
    return norm;
  }

  private static double shape(double z, double z0) {
    return z <= 0 ? 0 : z * z * Math.exp(-Math.pow(z / z0, 1.5));
  }
}
