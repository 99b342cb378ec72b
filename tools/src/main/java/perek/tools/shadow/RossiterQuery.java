package perek.tools.shadow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Params;

/// Velocities through a transit.
///
/// @param files of velocities
/// @param transit as a catalogue gives it
/// @param vsiniKms of the star as a catalogue gives it
/// @param vsiniErrKms with it the catalogue's value weighs in the fit; empty to have the velocities
///   alone say it
/// @param limb darkening; empty for a usual one, which is told with what it costs
public record RossiterQuery(
    List<Path> files,
    Transit transit,
    double vsiniKms,
    Optional<Double> vsiniErrKms,
    Optional<Limb> limb) {

  public RossiterQuery {
    files = List.copyOf(files);
    if (files.isEmpty()) throw new IllegalArgumentException("no file of velocities is named");
    if (!(vsiniKms > 0 && vsiniKms < 1000))
      throw new IllegalArgumentException(
          "--vsini is " + vsiniKms + " km/s: it must be above 0 and below 1000");
    if (vsiniErrKms.isPresent() && !(vsiniErrKms.get() > 0))
      throw new IllegalArgumentException("--vsini-err must be above 0");
  }

  Params params() {
    Params params = Params.NONE;
    for (Path file : files) params = params.with("file", file.toString());
    return params
        .with("t0", Double.toString(transit.t0()))
        .with("period", Double.toString(transit.periodDays()));
  }
}
