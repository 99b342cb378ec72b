package perek.tools.lightcurve.box;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import perek.tools.lightcurve.About;
import perek.tools.lightcurve.LightCurve;
import perek.tools.lightcurve.fold.Phases;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// What BLS found as it is drawn: the dip, the spectrum, odd and even dips.
final class BoxPictures {

  private static final double NEAR = 2.5;
  private static final int BINS = 60;
  private static final int STEPS = 600;
  private static final double[] NONE = new double[0];

  private final LightCurve curve;
  private final Trapezoid fit;
  private final String title;
  private final double reach;

  BoxPictures(LightCurve curve, Trapezoid fit) {
    this.curve = curve;
    this.fit = fit;
    About about = curve.about();
    this.title = "%s: P = %.7g days".formatted(about.title(), fit.value(Trapezoid.PERIOD));
    this.reach = Math.min(NEAR * fit.t14() / 2, fit.value(Trapezoid.PERIOD) / 2);
  }

  List<Picture> all(BoxGrid grid, double[] snr) {
    return List.of(dip(), spectrum(grid, snr), parity());
  }

  private Picture dip() {
    int[] near = near(_ -> true);
    double[] hours = hours(near);
    double[] flux = flux(near);
    Phases.Bins bins = Phases.bins(hours, flux, 24 * reach, BINS);
    return new Picture(
        title,
        "hours from the middle",
        "flux / what is outside",
        List.of(
            Curve.dots("points", hours, flux, NONE, 6),
            Curve.dots("means", bins.at(), bins.mean(), bins.error(), 0),
            model()));
  }

  private Picture spectrum(BoxGrid grid, double[] snr) {
    double[] logarithm =
        IntStream.range(0, grid.n()).mapToDouble(i -> Math.log10(grid.period(i))).toArray();
    return new Picture(
        title,
        "log10 of the period (days)",
        "signal to noise of the best box",
        List.of(Curve.line("", logarithm, snr, 2)),
        List.of(new Picture.Mark(Math.log10(fit.value(Trapezoid.PERIOD)), "P")));
  }

  private Picture parity() {
    Phases.Bins odd = parity(1);
    Phases.Bins even = parity(0);
    return new Picture(
        title + ", odd and even dips",
        "hours from the middle",
        "flux / what is outside",
        List.of(
            Curve.dots("odd", odd.at(), odd.mean(), odd.error(), 1),
            Curve.dots("even", even.at(), even.mean(), even.error(), 2),
            model()));
  }

  private Phases.Bins parity(int parity) {
    int[] near = near(number -> Math.floorMod(number, 2) == parity);
    return Phases.bins(hours(near), flux(near), 24 * reach, BINS / 2);
  }

  private Curve model() {
    double[] x = new double[STEPS];
    double[] y = new double[STEPS];
    double level = fit.value(Trapezoid.LEVEL);
    for (int i = 0; i < STEPS; i++) {
      double off = reach * (2.0 * i / (STEPS - 1) - 1);
      x[i] = 24 * off;
      y[i] = fit.at(fit.value(Trapezoid.MIDDLE) + off) / level;
    }
    return Curve.line("trapezoid", x, y, 1);
  }

  private int[] near(LongPredicate dips) {
    return IntStream.range(0, curve.size())
        .filter(i -> Math.abs(fit.fromMiddle(curve.time()[i])) < reach)
        .filter(i -> dips.test(number(curve.time()[i])))
        .toArray();
  }

  private long number(double time) {
    return Math.round((time - fit.value(Trapezoid.MIDDLE)) / fit.value(Trapezoid.PERIOD));
  }

  private double[] hours(int[] near) {
    return IntStream.of(near).mapToDouble(i -> 24 * fit.fromMiddle(curve.time()[i])).toArray();
  }

  private double[] flux(int[] near) {
    double level = fit.value(Trapezoid.LEVEL);
    return IntStream.of(near).mapToDouble(i -> curve.flux()[i] / level).toArray();
  }
}
