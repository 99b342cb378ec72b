package perek.tools.shadow.ccf;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;

/// The Doppler shadow of a transit.
///
/// @param lambdaDeg projected obliquity, from -180 to 180 degrees
/// @param lambdaErrDeg half of the 68 % interval
/// @param vsiniKms speed of the star's surface as the path of the shadow says it
/// @param localContrastPct depth of the line of the light that is hidden
/// @param localFwhmKms its width
/// @param significance of the shadow: root of what it takes from chi², correlation counted
/// @param gammaKms velocity of the star at mid-transit
/// @param kKms semi-amplitude of its orbit, from the CCFs beside the transit
/// @param noise standard deviation of a value about the model, continuum 1
/// @param correlated neighbouring velocities that are as good as one
/// @param limbU1 limb darkening that was used
/// @param path of the shadow: one for each CCF during the transit
public record DopplerShadow(
    double lambdaDeg,
    double lambdaErrDeg,
    double vsiniKms,
    double vsiniErrKms,
    double localContrastPct,
    double localContrastErrPct,
    double localFwhmKms,
    double localFwhmErrKms,
    double significance,
    double gammaKms,
    double kKms,
    double impact,
    double noise,
    double correlated,
    double limbU1,
    double limbU2,
    int ccfs,
    int inTransit,
    List<Place> path,
    List<String> notes,
    @JsonIgnore List<Picture> drawn)
    implements Measurement {

  /// Where the shadow is.
  ///
  /// @param hiddenPct share of the light that is hidden, percent
  /// @param velocityKms of the surface there, from the star
  public record Place(double bjdTdb, double hours, double hiddenPct, double velocityKms) {}

  public DopplerShadow {
    path = List.copyOf(path);
    notes = List.copyOf(notes);
    drawn = List.copyOf(drawn);
  }

  @Override
  public List<Picture> pictures() {
    return drawn;
  }
}
