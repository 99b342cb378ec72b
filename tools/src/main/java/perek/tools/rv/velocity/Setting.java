package perek.tools.rv.velocity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.spectrum.correct.Range;

/// How to correlate.
///
/// @param holeKms width of the holes; null for that of the mask, or .82 km/s as HARPS has it
/// @param grid velocities; null for 20 km/s around the deepest dip between -300 and 300
/// @param shift what a velocity does to a wavelength
/// @param tellurics ranges whose lines are left out, at rest with the observatory
/// @param orders that are used, by index; empty for all
public record Setting(
    @Nullable Double holeKms,
    @Nullable Grid grid,
    Shift shift,
    List<Range> tellurics,
    List<Integer> orders) {

  public Setting {
    tellurics = List.copyOf(tellurics);
    orders = List.copyOf(orders);
  }
}
