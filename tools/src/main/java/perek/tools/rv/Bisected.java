package perek.tools.rv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.profile.Bisector;
import perek.tools.rv.velocity.Measured;

/// A bisector.
///
/// @param bisKms mean over 10 to 40 % of the depth less over 60 to 90 %; null where a side is cut
/// @param rvKms centre of the Gaussian
/// @param bisectorMeanKms mean of the bisector
/// @param bisector by depth, as a part of the Gaussian's
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Bisected(
    @Nullable Double bisKms,
    double rvKms,
    double fwhmKms,
    double contrastPct,
    @Nullable Double bisectorMeanKms,
    @Nullable Double vspanKms,
    List<Point> bisector,
    List<String> notes,
    @JsonIgnore Grid grid,
    @JsonIgnore double[] ccf,
    @JsonIgnore Measured measured)
    implements Measurement {

  /// @param velocityKms null where a side does not reach the depth
  public record Point(double depth, @Nullable Double velocityKms) {}

  public Bisected {
    bisector = List.copyOf(bisector);
    notes = List.copyOf(notes);
  }

  static List<Point> points(Bisector bisector) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < bisector.depths().length; i++)
      points.add(new Point(bisector.depths()[i], Velocity.known(bisector.velocities()[i])));
    return points;
  }

  @Override
  public List<Picture> pictures() {
    return List.of(CcfPicture.of(grid, ccf, measured));
  }
}
