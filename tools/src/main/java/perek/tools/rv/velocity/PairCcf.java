package perek.tools.rv.velocity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.ccf.Correlation;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.OrderCcf;
import perek.tools.rv.ccf.Pixels;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.profile.TwoGaussians;
import perek.tools.spectrum.Spectrum;

/// Correlates the spectrum of two stars with a mask and fits both dips. For one thread.
public final class PairCcf {

  private static final double WIDE_KMS = 400;
  private static final double WIDE_STEP_KMS = 1;
  private static final double SIDES = 3;
  private static final double STEPS_IN_FWHM = 16;
  private static final double LEAST_STEP_KMS = 0.05;
  private static final double EARTH_KMS = 31;

  private final Spectrum spectrum;
  private final Mask mask;
  private final Setting setting;
  private final EarthShift earth;
  private final List<Pixels> pixels;
  private final List<String> notes = new ArrayList<>();

  /// @param errorsKms of both velocities, noise of pixels carried through, or of the residuals
  ///   where the spectrum has none
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  public record Found(
      Grid grid,
      OrderCcf sum,
      TwoGaussians fit,
      double[] errorsKms,
      long orders,
      @Nullable Double bervKms,
      @Nullable Double bjdTdb,
      List<String> notes) {
    public Found {
      notes = List.copyOf(notes);
    }
  }

  private PairCcf(Spectrum spectrum, Mask mask, Target target, Setting setting) {
    this.spectrum = Photons.with(spectrum, notes);
    this.mask = mask;
    this.setting = setting;
    this.earth = EarthShift.of(spectrum, target, setting.shift());
    this.pixels = SpectrumCcf.pixels(this.spectrum, earth, setting);
    notes.addAll(earth.notes());
  }

  /// @throws IllegalArgumentException where spectrum and mask do not fit, or there are no two dips
  public static Found of(Spectrum spectrum, Mask mask, Target target, Setting setting) {
    return new PairCcf(spectrum, mask, target, setting).run();
  }

  private Found run() {
    Holes holes = Holes.of(mask, spectrum, setting);
    Overlap.check(mask, spectrum);
    Grid given = setting.grid();
    Grid grid = given == null ? around(holes) : given;
    Holes clear = holes.clear(setting.tellurics(), grid, setting.shift());
    notes.addAll(clear.notes());
    double edge = earth.bervKms() == null ? 0 : EARTH_KMS;
    Correlation correlation = new Correlation(clear.lines(), grid, setting.shift(), edge);
    List<OrderCcf> orders = pixels.stream().map(correlation::of).toList();
    OrderCcf sum = SpectrumCcf.sum(orders, grid);
    TwoGaussians fit = TwoGaussians.of(grid.velocities(), sum.values());
    return new Found(
        grid,
        sum,
        fit,
        errors(correlation, grid, fit),
        orders.stream().filter(o -> o.lines() > 0).count(),
        earth.bervKms(),
        earth.bjdTdb(),
        notes);
  }

  /// Around the two deepest dips within 400 km/s.
  private Grid around(Holes holes) {
    Grid wide = Grid.between(-WIDE_KMS, WIDE_KMS, WIDE_STEP_KMS);
    Correlation correlation = new Correlation(holes.lines(), wide, setting.shift(), 0);
    double[] values = SpectrumCcf.sum(pixels.stream().map(correlation::of).toList(), wide).values();
    double deepest = Flat.deepest(wide, values);
    TwoGaussians rough = TwoGaussians.of(wide.velocities(), values);
    double width = Math.max(rough.first().fwhmKms(), rough.second().fwhmKms());
    double from = Math.min(rough.first().centreKms(), rough.second().centreKms());
    double to = Math.max(rough.first().centreKms(), rough.second().centreKms());
    double least = Math.min(rough.first().fwhmKms(), rough.second().fwhmKms());
    double step = Math.max(LEAST_STEP_KMS, Math.round(least / STEPS_IN_FWHM * 100) / 100.0);
    Grid grid = Grid.between(from - SIDES * width, to + SIDES * width, step);
    notes.add(
        "Dips are at about %.0f and %.0f km/s (the deepest at %.0f): the grid is laid around them, from %.2f to %.2f km/s in steps of %.2f."
            .formatted(
                rough.first().centreKms(),
                rough.second().centreKms(),
                deepest,
                grid.startKms(),
                grid.stopKms(),
                step));
    return grid;
  }

  private double[] errors(Correlation correlation, Grid grid, TwoGaussians fit) {
    double[][] moves = fit.sensitivity(grid.velocities());
    double[] errors = new double[2];
    for (int dip = 0; dip < 2; dip++) {
      double variance = 0;
      for (Pixels order : pixels) variance += correlation.propagated(order, moves[dip]);
      errors[dip] = variance > 0 ? Math.sqrt(variance) : fit.residualErrorKms(dip);
    }
    return errors;
  }
}
