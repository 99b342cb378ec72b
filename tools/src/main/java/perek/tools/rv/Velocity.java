package perek.tools.rv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.velocity.Measured;

/// A velocity measured on a cross-correlation function; null what cannot be known.
///
/// @param rvKms centre of the Gaussian, barycentric, away from us positive
/// @param rvErrKms its standard error
/// @param fwhmKms of the Gaussian
/// @param contrastPct depth over continuum
/// @param bisKms bisector inverse span: mean over 10 to 40 % of the depth less over 60 to 90 %
/// @param noiseKms photon noise (Bouchy et al. 2001)
/// @param driftMs of the spectrograph, subtracted; null where none was
/// @param bervKms c zB that was applied
/// @param bjdTdb barycentric Julian date of the middle of the exposure
/// @param orders that were used
/// @param lines of the mask that were used, each as often as orders hold it
/// @param vspanKms after Boisse et al. 2011
/// @param biGaussianKms after Figueira et al. 2013
/// @param biSkew asymmetry of the bi-Gaussian
/// @param secularMs secular acceleration since the epoch of the place, not taken out
/// @param mode how wavelengths were shifted
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Velocity(
    double rvKms,
    @Nullable Double rvErrKms,
    double fwhmKms,
    double contrastPct,
    @Nullable Double bisKms,
    @Nullable Double noiseKms,
    @Nullable Double driftMs,
    @Nullable Double bervKms,
    @Nullable Double bjdTdb,
    long orders,
    int lines,
    @Nullable Double vspanKms,
    @Nullable Double biGaussianKms,
    @Nullable Double biSkew,
    @Nullable Double secularMs,
    @Nullable Double holeKms,
    double stepKms,
    String mask,
    String mode,
    List<String> notes,
    @JsonIgnore Grid grid,
    @JsonIgnore double[] ccf,
    @JsonIgnore Measured measured)
    implements Measurement {

  public Velocity {
    notes = List.copyOf(notes);
  }

  static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }

  @Override
  public List<Picture> pictures() {
    return List.of(CcfPicture.of(grid, ccf, measured));
  }
}
