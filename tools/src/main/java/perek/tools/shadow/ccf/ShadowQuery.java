package perek.tools.shadow.ccf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Params;
import perek.tools.shadow.Limb;
import perek.tools.shadow.Transit;

/// CCFs through a transit.
///
/// @param files one CCF each, with its time
/// @param transit as a catalogue gives it
/// @param vsiniKms of the star as a catalogue gives it, where the search begins
/// @param lambdaDeg where the search begins; empty for all round
/// @param limb darkening; empty for a usual one, which is told
public record ShadowQuery(
    List<Path> files,
    Transit transit,
    double vsiniKms,
    Optional<Double> lambdaDeg,
    Optional<Limb> limb) {

  private static final int FEWEST = 6;

  public ShadowQuery {
    files = List.copyOf(files);
    if (files.size() < FEWEST)
      throw new IllegalArgumentException(
          "%d CCFs are named: %d are needed, some during and some beside the transit"
              .formatted(files.size(), FEWEST));
    if (!(vsiniKms > 0 && vsiniKms < 1000))
      throw new IllegalArgumentException(
          "--vsini is " + vsiniKms + " km/s: it must be above 0 and below 1000");
  }

  Params params() {
    return Params.of("files", Integer.toString(files.size()))
        .with("t0", Double.toString(transit.t0()))
        .with("period", Double.toString(transit.periodDays()));
  }
}
