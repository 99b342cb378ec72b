package perek.tools.redshift.fit;

import java.util.Arrays;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Kind;

/// Measures a shift again around a candidate with a polynomial of many terms, so that lines decide
/// it and not the shape of the continuum, which no flux scale gives exactly.
final class Refinement {

  /// A term for so many pixels (10,000 km/s): broader than any line of stars and galaxies.
  private static final int PIXELS_A_TERM = 150;

  /// Pixels on each side.
  private static final int REACH = 3;

  private Refinement() {}

  /// The same candidate at a better shift; quasars stay, since their lines are as broad as bends of
  /// the continuum.
  static Candidate of(Sampled spectrum, Candidate found) {
    if (found.family().kind() == Kind.QSO || found.edge()) return found;
    Ground ground = Ground.of(spectrum, 1 + spectrum.size() / PIXELS_A_TERM);
    int from = (int) Math.rint(found.lag()) - REACH;
    double[] chi2 = new double[2 * REACH + 1];
    for (int i = 0; i < chi2.length; i++)
      chi2[i] = Model.chi2(ground, found.family(), found.row(), from + (double) i);
    double lowest = Arrays.stream(chi2).min().orElseThrow();
    Curve curve = new Curve(found.family(), found.row(), from, chi2);
    double scale = Math.max(1, lowest / spectrum.used());
    return curve.minima(1, 2 * REACH, scale).stream()
        .filter(c -> !c.edge() && Double.isFinite(c.lagError()))
        .map(c ->
            new Candidate(found.family(), found.row(), c.lag(), c.lagError(), found.chi2(), false))
        .findFirst()
        .orElse(found);
  }
}
