package perek.tools.shadow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;

/// A Rossiter-McLaughlin curve that was fitted.
///
/// @param lambdaDeg projected obliquity, from -180 to 180 degrees
/// @param lambdaErrDeg half of the 68 % interval, scaled where the residuals exceed the errors
/// @param vsiniKms as the velocities have it, or with the catalogue's where that weighs in
/// @param kMs semi-amplitude of the orbit, m/s
/// @param amplitudeMs greatest anomaly of the model, m/s
/// @param significance of the anomaly: root of what it takes from chi²
/// @param impact distance of the planet at mid-transit, radii of the star
/// @param limbU1 limb darkening that was used
/// @param points velocities fitted
/// @param inTransit of them during a transit
/// @param rmsMs of the residuals
/// @param nights each with a zero point of its own
public record RossiterCurve(
    double lambdaDeg,
    double lambdaErrDeg,
    double vsiniKms,
    double vsiniErrKms,
    double kMs,
    double kErrMs,
    double amplitudeMs,
    double significance,
    double impact,
    double limbU1,
    double limbU2,
    int points,
    int inTransit,
    double rmsMs,
    double reducedChi2,
    List<Night> nights,
    List<String> notes,
    @JsonIgnore List<Picture> drawn)
    implements Measurement {

  /// A transit as one instrument saw it.
  ///
  /// @param source file or instrument
  /// @param transit its number since t0
  /// @param zeroMs its zero point, m/s
  public record Night(
      String source, long transit, double zeroMs, double zeroErrMs, int points, int inTransit) {}

  public RossiterCurve {
    nights = List.copyOf(nights);
    notes = List.copyOf(notes);
    drawn = List.copyOf(drawn);
  }

  @Override
  public List<Picture> pictures() {
    return drawn;
  }
}
