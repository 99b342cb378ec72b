package perek.tools.rv.todcor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.plot.heat.Raster;
import perek.tools.plot.heat.Shades;

/// Velocities of two stars by two templates.
///
/// @param components the star of the first template, then that of the second
/// @param separationKms the second's velocity less the first's
/// @param lightRatio of the second to the first, in the band of the spectrum
/// @param lightRatioErr its standard error; null where the ratio was given
/// @param velocitiesCorrelated of the errors of both velocities, -1 to 1
/// @param correlation of the spectrum with both templates, at the peak
/// @param correlationOfFirst with the first alone, at its own best velocity
/// @param chi2 of the pixels, reduced
/// @param clipped pixels that stood too far out
/// @param orders that were used
/// @param driftMs of the spectrograph, subtracted; null where none was
/// @param bervKms c zB that was applied
/// @param bjdTdb barycentric Julian date of the middle of the exposure
/// @param mode how wavelengths were shifted
@SuppressWarnings("ArrayRecordComponent") // Numbers that nobody compares.
public record TodcorVelocity(
    List<Component> components,
    double separationKms,
    double lightRatio,
    @Nullable Double lightRatioErr,
    double velocitiesCorrelated,
    double correlation,
    double correlationOfFirst,
    double chi2,
    int clipped,
    int orders,
    @Nullable Double driftMs,
    @Nullable Double bervKms,
    @Nullable Double bjdTdb,
    String mode,
    List<String> notes,
    @JsonIgnore double[] velocities,
    @JsonIgnore double[][] plane)
    implements Measurement {

  /// @param rvKms barycentric, away from us positive
  /// @param rvErrKms its standard error; noise of the template is not in it
  /// @param relativeKms against the template
  /// @param roughKms peak of the two-dimensional correlation, against the template
  /// @param template name of its file
  public record Component(
      double rvKms, double rvErrKms, double relativeKms, double roughKms, String template) {}

  public TodcorVelocity {
    components = List.copyOf(components);
    notes = List.copyOf(notes);
  }

  @Override
  public List<Picture> pictures() {
    double[] edges = Raster.edges(velocities);
    Raster raster = new Raster(edges, edges, plane, List.of(), "correlation", Shades.EVEN);
    double[] x = {components.get(0).relativeKms()};
    double[] y = {components.get(1).relativeKms()};
    return List.of(
        Picture.of(
            "Two stars at %.3f and %.3f km/s"
                .formatted(components.get(0).rvKms(), components.get(1).rvKms()),
            "first against its template (km/s)",
            "second against its template (km/s)",
            raster,
            List.of(Curve.dots("fit", x, y, new double[0], 1))));
  }
}
