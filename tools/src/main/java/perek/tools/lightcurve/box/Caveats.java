package perek.tools.lightcurve.box;

import java.util.ArrayList;
import java.util.List;
import perek.tools.lightcurve.LightCurve;

/// What the user should know of dips that were found.
///
/// @param left points that had no trend
record Caveats(BoxQuery query, LightCurve curve, int left, Box best, Trapezoid fit, Dips dips) {

  private static final double TRUSTED = 7.1;
  private static final double DIFFERENT = 3;
  private static final double SMEARED = .25;
  private static final double EXCESS = 1.5;

  List<String> told() {
    List<String> notes = new ArrayList<>();
    if (left > 0)
      notes.add("%d points had too few neighbours for a trend and are left out.".formatted(left));
    trend(notes);
    if (best.snr() < TRUSTED)
      notes.add(
          "The signal to noise of %.2f is under %.1f, from which Kepler's pipeline trusted a dip."
              .formatted(best.snr(), TRUSTED));
    if (dips.count() < 3)
      notes.add("Only %d dips have points: a period wants three.".formatted(dips.count()));
    stars(notes);
    errors(notes);
    return notes;
  }

  private void trend(List<String> notes) {
    if (query.trend().isEmpty()) return;
    double window = query.trend().get().windowDays();
    if (window < 3 * best.duration())
      notes.add(
          "The window of the trend, %.3g days, is shorter than three times the dip: it may have swallowed others."
              .formatted(window));
  }

  private void stars(List<String> notes) {
    Double differ = dips.difference();
    if (differ != null && Math.abs(differ) > DIFFERENT)
      notes.add(
          "Odd and even dips differ by %.1f standard deviations: two stars that eclipse each other at twice the period would."
              .formatted(Math.abs(differ)));
    Dips.Mean later = dips.secondary();
    if (later != null && later.value() > DIFFERENT * later.error())
      notes.add(
          "Half a period later the flux is %.1f standard deviations low: an eclipse of the other body, or changes of the star."
              .formatted(later.value() / later.error()));
  }

  private void errors(List<String> notes) {
    if (fit.reducedChi2() > EXCESS)
      notes.add(
          "The residuals are %.2f times the errors: errors here are larger by that, the signal to noise is not."
              .formatted(Math.sqrt(fit.reducedChi2())));
    double width = fit.value(Trapezoid.WIDTH);
    if (curve.cadence() > SMEARED * width)
      notes.add(
          "The points stand %.1f minutes apart, %.2f of the dip's width: exposures smear its sides, and the duration with them."
              .formatted(1440 * curve.cadence(), curve.cadence() / width));
  }
}
