package perek.tools.rv.drift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import perek.tools.series.Series;
import perek.tools.series.SeriesFile;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;

/// A drift between the two measured before and after an exposure.
final class DriftTimes {

  /// Farther apart, a spectrograph may have gone anywhere between, days.
  private static final double MOST_DAYS = .5;

  private DriftTimes() {}

  /// @throws IllegalArgumentException where the exposure has no time, or no two measurements within
  ///   half a day hold it between them
  static Drift at(Path file, Observation observation) throws IOException {
    List<Series> all = SeriesFile.read(List.of(file)).series();
    if (all.size() != 1)
      throw new IllegalArgumentException(
          "%s has drifts of %d instruments: one is needed"
              .formatted(file.getFileName(), all.size()));
    MidTime mid =
        observation
            .mid()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the spectrum does not say when it was taken: its drift cannot be read from a"
                        + " series"));
    if (mid.scale() != MidTime.Scale.UTC)
      throw new IllegalArgumentException(
          "the time of the spectrum is %s: a series of drifts is in JD UTC".formatted(mid.words()));
    return between(all.getFirst(), mid.jd(), String.valueOf(file.getFileName()));
  }

  private static Drift between(Series series, double jd, String name) {
    double[] time = series.time();
    int place = Arrays.binarySearch(time, jd);
    int after = place >= 0 ? place : -place - 1;
    int before = place >= 0 ? place : after - 1;
    if (before < 0 || after >= time.length || time[after] - time[before] > MOST_DAYS)
      throw new IllegalArgumentException(
          "no two drifts of %s less than %.1f days apart hold JD %.5f between them: it goes from %.5f to %.5f"
              .formatted(name, MOST_DAYS, jd, time[0], time[time.length - 1]));
    double part = after == before ? 0 : (jd - time[before]) / (time[after] - time[before]);
    double ms = series.rvMs()[before] * (1 - part) + series.rvMs()[after] * part;
    double error = Math.hypot(series.errMs()[before] * (1 - part), series.errMs()[after] * part);
    return new Drift(ms, error, name);
  }
}
