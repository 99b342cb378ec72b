package perek.tools.orbit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.orbit.binary.Binary;
import perek.tools.plot.Picture;

/// Fitted orbits.
///
/// @param planets by falling amplitude; of a binary its one orbit
/// @param binary what the orbit tells of two stars; null for planets
/// @param sources zero point and jitter of each
/// @param trendMsYr m/s a year; null where none was fitted
/// @param rmsMs weighted scatter about the orbits, m/s
/// @param chi2Reduced of the fit, jitter counted with the errors
/// @param points velocities that were used
/// @param leftOut velocities that were not: taken during transits
/// @param errors how they were found
public record Orbits(
    List<Planet> planets,
    @Nullable Binary binary,
    List<Source> sources,
    @Nullable Double trendMsYr,
    @Nullable Double trendErr,
    double rmsMs,
    double chi2Reduced,
    int points,
    int leftOut,
    String errors,
    List<String> notes,
    @JsonIgnore Fitted fitted)
    implements Measurement {

  /// @param P days
  /// @param K m/s
  /// @param omega of the star, degrees from 0 to 360
  /// @param tp time of periastron next to the middle of the data
  /// @param mSiniJup least mass for a star of one solar mass, Jupiter masses; null for a binary
  public record Planet(
      double P,
      double K,
      double e,
      double omega,
      double tp,
      double PErr,
      double KErr,
      double eErr,
      double omegaErr,
      double tpErr,
      @Nullable Double mSiniJup) {}

  /// @param gammaMs zero point, m/s
  /// @param jitterMs scatter of each velocity beyond its error, m/s
  /// @param nightMs scatter that all velocities of a night share, m/s
  public record Source(
      String name,
      double gammaMs,
      double gammaErr,
      double jitterMs,
      double nightMs,
      int points,
      double rmsMs) {}

  public Orbits {
    planets = List.copyOf(planets);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /// Each orbit folded, then all against time.
  @Override
  public List<Picture> pictures() {
    return OrbitPictures.of(fitted);
  }
}
