package perek.tools.rv.drift;

import java.nio.file.Path;
import java.util.List;
import perek.tools.call.Params;

/// Which drift to measure.
///
/// @param file spectrum of a calibration fibre
/// @param reference of the same fibre in the reference exposure
/// @param orders by index; empty for all
public record DriftQuery(Path file, Path reference, List<Integer> orders) {

  public DriftQuery {
    orders = List.copyOf(orders);
  }

  Params params() {
    return Params.NONE.with("reference", reference.toString());
  }
}
