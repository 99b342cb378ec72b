package perek.tools.rv.mask.build;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// A mask that was written.
///
/// @param mask where
/// @param lines in it
/// @param found lines of the spectrum, those of two orders counted twice
/// @param leftOut why others are not in it
/// @param fromA first centre, Angstrom
/// @param toA last centre
/// @param medium `air` or `vacuum`
/// @param format that it has
/// @param medianFwhmKms of the lines that were found
/// @param separationKms within which neighbours count as blends
/// @param medianDepth of the lines that were kept, over the continuum
/// @param rvKms velocity that was taken out
/// @param movedMs by which all lines were moved, so that the spectrum itself has that velocity
/// @param rvErrKms photon error of the spectrum's velocity by the mask
/// @param bervKms of the Earth that was taken out
public record MaskMade(
    String mask,
    int lines,
    int found,
    List<Reason> leftOut,
    double fromA,
    double toA,
    String medium,
    String format,
    double medianFwhmKms,
    double separationKms,
    double medianDepth,
    double rvKms,
    double movedMs,
    double rvErrKms,
    @Nullable Double bervKms,
    List<String> notes,
    @JsonIgnore List<RestLine> kept)
    implements Measurement {

  /// @param why lines are left out
  /// @param lines how many
  public record Reason(String why, int lines) {}

  public MaskMade {
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
    kept = List.copyOf(kept);
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(Path.of(mask));
  }

  @Override
  public List<Picture> pictures() {
    double[] at = kept.stream().mapToDouble(RestLine::centreA).toArray();
    double[] depth = kept.stream().mapToDouble(RestLine::depth).toArray();
    return List.of(
        new Picture(
            "%d lines of %s".formatted(lines, mask),
            "wavelength at rest (Angstrom, %s)".formatted(medium),
            "depth over the continuum",
            List.of(Curve.dots("lines", at, depth, new double[0], 0))));
  }
}
