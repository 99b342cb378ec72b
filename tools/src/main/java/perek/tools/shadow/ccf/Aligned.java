package perek.tools.shadow.ccf;

import java.util.List;
import perek.tools.fit.Normal;
import perek.tools.shadow.Hidden;
import perek.tools.shadow.Limb;
import perek.tools.shadow.Transit;

/// CCFs at rest with the star, whose orbit is taken from those beside the transit.
///
/// @param ccfs by rising time
/// @param hidden what the planet hides at each
/// @param velocities of the grid, km/s from the star
/// @param values by CCF and velocity, continuum 1
/// @param gammaKms velocity of the star at mid-transit
/// @param kKms semi-amplitude of its orbit
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Aligned(
    List<Timed> ccfs,
    List<Hidden> hidden,
    double[] velocities,
    double[][] values,
    double gammaKms,
    double kKms) {

  /// Widths of the dip on each side that are used.
  private static final double REACH = 3;

  private static final int FEWEST_IN = 3;
  private static final int FEWEST_OUT = 3;

  /// @throws IllegalArgumentException where too few lie during or beside the transit
  static Aligned of(List<Timed> ccfs, Transit transit, Limb limb) {
    List<Hidden> hidden = ccfs.stream().map(c -> Hidden.of(transit, limb, c.bjdTdb())).toList();
    long in = hidden.stream().filter(h -> h.share() > 0).count();
    long out = ccfs.size() - in;
    if (in < FEWEST_IN || out < FEWEST_OUT)
      throw new IllegalArgumentException(
          "%d CCFs lie within the transit and %d beside it: %d and %d are needed (is --t0 a BJD TDB?)"
              .formatted(in, out, FEWEST_IN, FEWEST_OUT));
    double[] orbit = orbit(ccfs, hidden, transit);
    double sigma = ccfs.stream().mapToDouble(c -> c.fit().sigmaKms()).average().orElseThrow();
    double step = ccfs.getFirst().velocities()[1] - ccfs.getFirst().velocities()[0];
    int half = (int) Math.floor(REACH * sigma / step);
    double[] grid = new double[2 * half + 1];
    for (int j = 0; j < grid.length; j++) grid[j] = (j - half) * step;
    double[][] values = new double[ccfs.size()][grid.length];
    for (int i = 0; i < values.length; i++) {
      double star = orbit[0] - orbit[1] * Math.sin(transit.angle(ccfs.get(i).bjdTdb()));
      for (int j = 0; j < grid.length; j++) {
        values[i][j] = ccfs.get(i).at(grid[j] + star);
        if (Double.isNaN(values[i][j]))
          throw new IllegalArgumentException(
              "%s does not reach to %.1f km/s: CCFs are needed to %.1f on each side of the star"
                  .formatted(ccfs.get(i).name(), grid[j] + star, REACH * sigma));
      }
    }
    return new Aligned(ccfs, hidden, grid, values, orbit[0], orbit[1]);
  }

  private static double[] orbit(List<Timed> ccfs, List<Hidden> hidden, Transit transit) {
    double[][] matrix = new double[2][2];
    double[] right = new double[2];
    for (int i = 0; i < ccfs.size(); i++) {
      if (hidden.get(i).share() > 0) continue;
      double[] row = {1, -Math.sin(transit.angle(ccfs.get(i).bjdTdb()))};
      for (int a = 0; a < 2; a++) {
        right[a] += row[a] * ccfs.get(i).fit().centreKms();
        for (int b = 0; b < 2; b++) matrix[a][b] += row[a] * row[b];
      }
    }
    if (!Normal.solve(matrix, right))
      throw new IllegalArgumentException(
          "the CCFs beside the transit are of one time: the star's orbit is not known");
    return right;
  }

  double stepKms() {
    return velocities[1] - velocities[0];
  }

  /// Mean of those beside the transit.
  double[] reference() {
    double[] mean = new double[velocities.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (hidden.get(i).share() > 0) continue;
      count++;
      for (int j = 0; j < mean.length; j++) mean[j] += values[i][j];
    }
    for (int j = 0; j < mean.length; j++) mean[j] /= count;
    return mean;
  }

  /// Each divided by that mean, less 1, percent.
  double[][] residualPercent() {
    double[] mean = reference();
    double[][] residual = new double[values.length][mean.length];
    for (int i = 0; i < values.length; i++)
      for (int j = 0; j < mean.length; j++) residual[i][j] = 100 * (values[i][j] / mean[j] - 1);
    return residual;
  }
}
