package perek.tools.lightcurve.trend;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import perek.tools.data.Table;
import perek.tools.lightcurve.About;
import perek.tools.lightcurve.LightCurve;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// A light curve without its slow changes.
///
/// @param windowDays of the sliding window
/// @param points that are left
/// @param leftOut points that had too few neighbours for a trend
/// @param pieces that gaps part the curve into
/// @param trendPpm standard deviation of the trend, parts per million of the flux
/// @param scatterPpm of what is left, neighbour to neighbour
/// @param deviationPpm of what is left, standard deviation, dips and all
/// @param votable file with time, flux, flux_err and trend
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Detrended(
    About about,
    double windowDays,
    int points,
    int leftOut,
    int pieces,
    double trendPpm,
    double scatterPpm,
    double deviationPpm,
    String votable,
    List<String> notes,
    @JsonIgnore Table asTable,
    @JsonIgnore LightCurve before,
    @JsonIgnore double[] drawnTrend,
    @JsonIgnore LightCurve after)
    implements Measurement {

  public Detrended {
    notes = List.copyOf(notes);
  }

  @Override
  public Optional<Table> table() {
    return Optional.of(asTable);
  }

  @Override
  public List<Picture> pictures() {
    double[] none = new double[0];
    String title = "%s: %d points".formatted(about.title(), points);
    return List.of(
        new Picture(
            title + ", window %.3g days".formatted(windowDays),
            about.timeAxis(),
            "flux / trend",
            List.of(Curve.dots("", after.time(), after.flux(), none, 0))),
        new Picture(
            title,
            about.timeAxis(),
            "flux / median",
            List.of(
                Curve.dots("flux", before.time(), before.flux(), none, 0),
                Curve.line("trend", before.time(), drawnTrend, 1))));
  }
}
