package perek.tools.rv;

import java.util.List;
import java.util.stream.IntStream;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.profile.Bisector;
import perek.tools.rv.profile.Gaussian;
import perek.tools.rv.velocity.Measured;

/// A CCF with its Gaussian and its bisector, which is stretched so that it can be seen.
final class CcfPicture {

  private static final int FINE = 600;

  private CcfPicture() {}

  static Picture of(Grid grid, double[] ccf, Measured measured) {
    Gaussian g = measured.gaussian();
    double[] values = new double[ccf.length];
    for (int i = 0; i < ccf.length; i++) values[i] = ccf[i] / g.level();
    double[] v = new double[FINE];
    double[] fit = new double[FINE];
    for (int i = 0; i < FINE; i++) {
      v[i] = grid.startKms() + (grid.stopKms() - grid.startKms()) * i / (FINE - 1);
      fit[i] = g.at(v[i]) / g.level();
    }
    return new Picture(
        "CCF: %.4f km/s, FWHM %.3f km/s, contrast %.2f %%"
            .formatted(g.centreKms(), g.fwhmKms(), g.contrastPct()),
        "velocity (km/s)",
        "CCF over its continuum",
        List.of(
            Curve.dots("CCF", grid.velocities(), values, new double[0], 0),
            Curve.line("Gaussian", v, fit, 1),
            bisector(measured.bisector(), g)));
  }

  private static Curve bisector(Bisector bisector, Gaussian g) {
    int[] known =
        IntStream.range(0, bisector.depths().length)
            .filter(i -> Double.isFinite(bisector.velocities()[i]))
            .toArray();
    double mean = bisector.meanKms();
    double most =
        IntStream.of(known)
            .mapToDouble(i -> Math.abs(bisector.velocities()[i] - mean))
            .max()
            .orElse(1);
    double stretch = Math.max(1, Math.pow(10, Math.floor(Math.log10(g.fwhmKms() / 2 / most))));
    double[] v = new double[known.length];
    double[] value = new double[known.length];
    for (int k = 0; k < known.length; k++) {
      v[k] = g.centreKms() + stretch * (bisector.velocities()[known[k]] - mean);
      value[k] = 1 - bisector.depths()[known[k]] * g.depth() / g.level();
    }
    return Curve.line("bisector, stretched %.0f times".formatted(stretch), v, value, 2);
  }
}
