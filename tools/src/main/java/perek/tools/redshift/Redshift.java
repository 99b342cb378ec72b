package perek.tools.redshift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;
import perek.tools.redshift.opinion.LineCheck;
import perek.tools.redshift.opinion.Peak;

/// Class and redshift of a spectrum, with what speaks against them; null what cannot be known.
///
/// @param name of the file as it was given
/// @param kind `STAR`, `GALAXY` or `QSO`
/// @param z redshift in the frame of the file's wavelengths
/// @param zErr its standard error: that of the curvature of chi-square, which is scaled by the
///   misfit, and that of the method in one
/// @param rchi2 chi-square over degrees of freedom
/// @param deltaChi2 of the second best, another class or redshift, less that of the best; not
///   scaled
/// @param warning 0, or the bits of the flags (those of SDSS's ZWARNING, and from 16 on others)
/// @param flags their names
/// @param zErrKms `zErr` as a velocity, km/s
/// @param zErrStatKms the part of chi-square alone, km/s
/// @param template that fits best, or the file of eigenspectra
/// @param margin `deltaChi2` scaled by the misfit, with the price of free factors: below
///   `marginNeeded` noise alone makes another best once in a thousand spectra
/// @param marginNeeded that limit
/// @param second the second best
/// @param probability of class and redshift, Bayesian
/// @param crossCorrelation after Tonry & Davis 1979
/// @param lines what they say
/// @param pipeline class and redshift that the file holds itself
/// @param pixels of 69 km/s that were used
/// @param medianSnr of a pixel of 69 km/s
/// @param noiseEstimated true where the file tells no errors
public record Redshift(
    @JsonProperty("file") String name,
    @JsonProperty("class") String kind,
    double z,
    @Nullable Double zErr,
    double rchi2,
    @Nullable Double deltaChi2,
    int warning,
    List<String> flags,
    @Nullable Double zErrKms,
    @Nullable Double zErrStatKms,
    String template,
    @Nullable Double margin,
    double marginNeeded,
    @Nullable Second second,
    double probability,
    Peak crossCorrelation,
    LineCheck.Checked lines,
    @Nullable Stated pipeline,
    int pixels,
    double medianSnr,
    boolean noiseEstimated,
    List<String> notes,
    @JsonIgnore RedshiftPicture picture)
    implements Measurement {

  public Redshift {
    flags = List.copyOf(flags);
    notes = List.copyOf(notes);
  }

  /// The best fit of another class or redshift.
  ///
  /// @param kind its class
  public record Second(@JsonProperty("class") String kind, double z, String template) {}

  /// What the file says itself.
  ///
  /// @param kind its class, null where it does not say
  /// @param apartKms c (z - pipeline's z) / (1 + pipeline's z), km/s
  /// @param margin chi-square at its redshift, of the best class there, less that of the best,
  ///   scaled by the misfit
  public record Stated(
      @JsonProperty("class") @Nullable String kind, double z, double apartKms, double margin) {}

  @Override
  public List<Picture> pictures() {
    return List.of(picture.drawn());
  }
}
