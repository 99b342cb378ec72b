package perek.tools.lightcurve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// A light curve at a glance.
///
/// @param points that are used
/// @param from first time, in the time system
/// @param to last
/// @param spanDays between them
/// @param cadenceMinutes median step
/// @param gaps steps of over half a day
/// @param scatterPpm of neighbours, parts per million of the flux
/// @param errorPpm median of the errors
public record Shown(
    About about,
    int points,
    double from,
    double to,
    double spanDays,
    double cadenceMinutes,
    int gaps,
    double scatterPpm,
    double errorPpm,
    List<String> notes,
    @JsonIgnore LightCurve curve)
    implements Measurement {

  private static final double MILLION = 1e6;
  private static final double GAP = .5;

  public Shown {
    notes = List.copyOf(notes);
  }

  static Shown of(LightCurve curve) {
    double[] time = curve.time();
    double[] errors = curve.error().clone();
    Arrays.sort(errors);
    int gaps = 0;
    for (int i = 1; i < time.length; i++) if (time[i] - time[i - 1] > GAP) gaps++;
    return new Shown(
        curve.about(),
        curve.size(),
        time[0],
        time[time.length - 1],
        curve.span(),
        1440 * curve.cadence(),
        gaps,
        MILLION * curve.scatter(),
        MILLION * errors[errors.length / 2],
        curve.notes(),
        curve);
  }

  @Override
  public List<Picture> pictures() {
    return List.of(
        new Picture(
            "%s: %d points".formatted(about.title(), points),
            about.timeAxis(),
            "flux / median",
            List.of(Curve.dots("", curve.time(), curve.flux(), new double[0], 0))));
  }
}
