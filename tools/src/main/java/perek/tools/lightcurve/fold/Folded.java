package perek.tools.lightcurve.fold;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import perek.tools.lightcurve.About;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;

/// A light curve by phase.
///
/// @param t0 phase 0, days, in the system of the curve
/// @param cycles that the data reach over
/// @param points that were folded
/// @param scatterPpm within the bins, parts per million
/// @param bins that hold points
public record Folded(
    About about,
    double period,
    double t0,
    double cycles,
    int points,
    double scatterPpm,
    List<Bin> bins,
    List<String> notes,
    @JsonIgnore List<Picture> pictures)
    implements Measurement {

  /// @param phase middle of the bin, -0.5 to 0.5
  /// @param flux mean over the median
  /// @param err of it, by the scatter within; 0 with one point
  public record Bin(double phase, double flux, double err, int points) {}

  public Folded {
    bins = List.copyOf(bins);
    notes = List.copyOf(notes);
    pictures = List.copyOf(pictures);
  }
}
