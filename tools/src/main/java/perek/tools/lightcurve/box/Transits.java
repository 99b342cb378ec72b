package perek.tools.lightcurve.box;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.lightcurve.About;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;

/// Periodic dips of a light curve.
///
/// @param period days
/// @param t0 middle of a dip near the middle of the data, days, in the system of the data
/// @param depth of the trapezoid, in units of the flux outside
/// @param depthErr larger where the residuals exceed the errors, as all errors here
/// @param depthScatterErr the same from the depths of the single dips, which slow noise enlarges;
///   null with fewer than 3
/// @param radiusRatio root of the depth: the planet's radius over the star's for a disc without
///   limb darkening and light of no other star
/// @param durationHours between the middles of the two sides
/// @param t14Hours from first to last contact
/// @param sideHours of one side
/// @param snr of the best box, errors independent: the root of what it takes from chi²
/// @param sde peak over the scatter of the spectrum about its mean (Kovács et al. 2002)
/// @param dips that have points
/// @param oddDepth mean of every other dip
/// @param evenDepth of the rest
/// @param oddEven by how many standard deviations they differ
/// @param secondaryDepth half a period later, and its error
/// @param harmonics what other periods near small ratios have
/// @param peaks the highest, any of which may be the true one
public record Transits(
    About about,
    double period,
    double periodErr,
    double t0,
    double t0Err,
    double depth,
    double depthErr,
    @Nullable Double depthScatterErr,
    double radiusRatio,
    double radiusRatioErr,
    double durationHours,
    double durationErrHours,
    double t14Hours,
    double t14ErrHours,
    double sideHours,
    double snr,
    double sde,
    int dips,
    @Nullable Double oddDepth,
    @Nullable Double oddErr,
    @Nullable Double evenDepth,
    @Nullable Double evenErr,
    @Nullable Double oddEven,
    @Nullable Double secondaryDepth,
    @Nullable Double secondaryErr,
    int points,
    double spanDays,
    int periods,
    double pmin,
    double pmax,
    List<Peak> harmonics,
    List<Peak> peaks,
    List<String> notes,
    @JsonIgnore List<Picture> pictures)
    implements Measurement {

  /// @param ratio to the best period, such as `1/2`; blank for none of small numbers
  public record Peak(
      double period, double depth, double durationHours, double t0, double snr, String ratio) {}

  public Transits {
    harmonics = List.copyOf(harmonics);
    peaks = List.copyOf(peaks);
    notes = List.copyOf(notes);
    pictures = List.copyOf(pictures);
  }
}
