package perek.tools.rv.pair;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.drift.Drift;
import perek.tools.rv.profile.TwoGaussians;

/// Velocities of two stars.
///
/// @param components the dip of the larger area first
/// @param separationKms the second's velocity less the first's
/// @param areaRatio of the second dip to the first: about the ratio of light, where both stars are
///   of one kind
/// @param residualPct root mean square of the residuals, percent of the continuum
/// @param residualOfOnePct the same of one Gaussian alone; null where none fits
/// @param errors how errors were found
/// @param driftMs of the spectrograph, subtracted; null where none was
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record PairVelocity(
    List<Component> components,
    double separationKms,
    double areaRatio,
    double residualPct,
    @Nullable Double residualOfOnePct,
    String errors,
    @Nullable Double driftMs,
    @Nullable Double bervKms,
    @Nullable Double bjdTdb,
    long orders,
    int lines,
    String mask,
    List<String> notes,
    @JsonIgnore Grid grid,
    @JsonIgnore double[] ccf,
    @JsonIgnore TwoGaussians fit)
    implements Measurement {

  private static final int FINE = 800;

  /// Nearer than this part of the mean FWHM, dips are one feature with two sides.
  private static final double BLENDED = 1;

  /// @param areaKms depth over continuum times width
  public record Component(
      double rvKms, double rvErrKms, double fwhmKms, double contrastPct, double areaKms) {

    static Component of(TwoGaussians fit, TwoGaussians.Dip dip, double error, Drift drift) {
      return new Component(
          drift.corrected(dip.centreKms()),
          drift.error(error),
          dip.fwhmKms(),
          100 * dip.depth() / fit.level(),
          dip.area() / fit.level());
    }
  }

  public PairVelocity {
    components = List.copyOf(components);
    notes = List.copyOf(notes);
  }

  static List<Component> components(TwoGaussians fit, double[] errorsKms, Drift drift) {
    return List.of(
        Component.of(fit, fit.first(), errorsKms[0], drift),
        Component.of(fit, fit.second(), errorsKms[1], drift));
  }

  /// What a user should know of the fit.
  static List<String> notes(TwoGaussians fit, List<String> before) {
    List<String> notes = new ArrayList<>(before);
    double apart = Math.abs(fit.second().centreKms() - fit.first().centreKms());
    double mean = (fit.first().fwhmKms() + fit.second().fwhmKms()) / 2;
    if (apart < BLENDED * mean)
      notes.add(
          "The dips are %.1f km/s apart and %.1f wide: they overlap, and their velocities rest on the dips being Gaussians."
              .formatted(apart, mean));
    return notes;
  }

  @Override
  public List<Picture> pictures() {
    double[] values = new double[ccf.length];
    for (int i = 0; i < ccf.length; i++) values[i] = ccf[i] / fit.level();
    double[] v = new double[FINE];
    double[] model = new double[FINE];
    for (int i = 0; i < FINE; i++) {
      v[i] = grid.startKms() + (grid.stopKms() - grid.startKms()) * i / (FINE - 1);
      model[i] = fit.at(v[i]) / fit.level();
    }
    return List.of(
        new Picture(
            "CCF: %.3f and %.3f km/s"
                .formatted(components.get(0).rvKms(), components.get(1).rvKms()),
            "velocity (km/s)",
            "CCF over its continuum",
            List.of(
                Curve.dots("CCF", grid.velocities(), values, new double[0], 0),
                Curve.line("two Gaussians", v, model, 1))));
  }
}
