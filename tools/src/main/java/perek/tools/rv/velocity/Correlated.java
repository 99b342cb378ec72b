package perek.tools.rv.velocity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.OrderCcf;

/// A spectrum's cross-correlation with a mask and what was measured on it.
///
/// @param orders each order's own
/// @param sum of all orders
/// @param errorKms of the velocity, noise of pixels carried through
/// @param noiseKms photon noise by Bouchy et al. 2001 on the CCF
/// @param holeKms width of the holes
/// @param earth what brought it to the barycentre
public record Correlated(
    Grid grid,
    List<OrderCcf> orders,
    OrderCcf sum,
    Measured measured,
    double errorKms,
    double noiseKms,
    double holeKms,
    EarthShift earth,
    List<String> notes) {

  public Correlated {
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
  }

  /// Orders in which lines were used.
  public long ordersUsed() {
    return orders.stream().filter(o -> o.lines() > 0).count();
  }

  public @Nullable Double bervKms() {
    return earth.bervKms();
  }

  public @Nullable Double bjdTdb() {
    return earth.bjdTdb();
  }

  public @Nullable Double secularMs() {
    return earth.secularMs();
  }
}
