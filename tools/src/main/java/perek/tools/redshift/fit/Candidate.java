package perek.tools.redshift.fit;

import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.template.Family;

/// A minimum of chi-square.
///
/// @param row of the family; -1 for all of them together
/// @param lag shift in pixels of the grid, broken
/// @param lagError where chi-square is 1 higher, pixels, not scaled; NaN where it has no curvature
/// @param chi2 there
/// @param edge true where it lies at the end of what was searched
public record Candidate(
    Family family, int row, double lag, double lagError, double chi2, boolean edge) {

  public double z() {
    return LogGrid.redshift(lag);
  }

  /// Velocity that leads from another redshift to this, c (z - z0) / (1 + z0), km/s.
  public double apartKms(double z0) {
    return 299_792.458 * (z() - z0) / (1 + z0);
  }

  /// The same templates at a shift that is greater by so many pixels.
  public Candidate moved(double by) {
    return new Candidate(family, row, lag + by, lagError, chi2, edge);
  }

  /// Free factors: of templates and of polynomial terms.
  public int parameters() {
    return (row < 0 ? family.rows().length : 1) + family.kind().polynomials();
  }

  /// What it was found with.
  public String template() {
    return row < 0 || family.labels().get(row).isEmpty() ? family.name() : family.labels().get(row);
  }
}
