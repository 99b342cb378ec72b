package perek.tools.rv.velocity;

import java.util.ArrayList;
import java.util.List;
import perek.tools.rv.ccf.Correlation;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.OrderCcf;
import perek.tools.rv.ccf.Pixels;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.profile.Gaussian;
import perek.tools.rv.profile.GaussianFit;
import perek.tools.rv.profile.PhotonNoise;
import perek.tools.spectrum.Spectrum;

/// Correlates a spectrum with a mask, order by order, and measures the sum. For one thread.
public final class SpectrumCcf {

  private static final double WIDE_KMS = 300;
  private static final double HALF_KMS = 20;
  private static final double STEP_KMS = 0.25;
  private static final double LEAST_STEP_KMS = 0.05;
  private static final double LEAST_HALF_KMS = 2;
  private static final double HALF_STEPS = 60;

  /// Widths of the dip to both sides.
  private static final double SIDES = 1.57;

  private static final int PASSES = 6;

  /// No further do the Earth's motion and rotation take an observatory.
  private static final double EARTH_KMS = 31;

  private final Spectrum spectrum;
  private final Mask mask;
  private final Setting setting;
  private final EarthShift earth;
  private final List<Pixels> pixels;
  private final List<String> notes = new ArrayList<>();

  private SpectrumCcf(Spectrum spectrum, Mask mask, Target target, Setting setting) {
    this.spectrum = Photons.with(spectrum, notes);
    this.mask = mask;
    this.setting = setting;
    this.earth = EarthShift.of(spectrum, target, setting.shift());
    this.pixels = pixels(this.spectrum, earth, setting);
    notes.addAll(earth.notes());
  }

  /// Of the orders that are wanted, at rest with the barycentre.
  static List<Pixels> pixels(Spectrum spectrum, EarthShift earth, Setting setting) {
    List<Pixels> pixels = new ArrayList<>();
    for (int i = 0; i < spectrum.orders().size(); i++)
      if (setting.orders().isEmpty() || setting.orders().contains(i))
        pixels.add(Pixels.of(spectrum.orders().get(i), earth.factors()[i]));
    return pixels;
  }

  /// @throws IllegalArgumentException where spectrum and mask do not fit, or there is no dip; the
  ///   message explains what was found
  public static Correlated of(Spectrum spectrum, Mask mask, Target target, Setting setting) {
    return new SpectrumCcf(spectrum, mask, target, setting).run();
  }

  private Correlated run() {
    Holes holes = Holes.of(mask, spectrum, setting);
    Overlap.check(mask, spectrum);
    Grid grid = setting.grid() == null ? around(holes) : setting.grid();
    Holes clear = holes.clear(setting.tellurics(), grid, setting.shift());
    notes.addAll(clear.notes());
    Correlation correlation = new Correlation(clear.lines(), grid, setting.shift(), edgeKms());
    List<OrderCcf> orders = pixels.stream().map(correlation::of).toList();
    OrderCcf sum = sum(orders, grid);
    if (sum.lines() == 0)
      throw new IllegalArgumentException(
          "no line of the mask stays within an order for all velocities from %.1f to %.1f km/s: narrow the grid"
              .formatted(grid.startKms(), grid.stopKms()));
    Measured measured = measured(grid, sum);
    Colours.check(orders, grid, measured, mask);
    double error = error(correlation, grid, measured);
    double noise = PhotonNoise.kms(sum.values(), sum.variance(), grid.stepKms(), clear.holeKms());
    return new Correlated(grid, orders, sum, measured, error, noise, clear.holeKms(), earth, notes);
  }

  private double edgeKms() {
    return spectrum.keys().number("ESO DRS BERVMX").orElse(earth.bervKms() == null ? 0 : EARTH_KMS);
  }

  private Measured measured(Grid grid, OrderCcf sum) {
    Flat flat = new Flat(pixels, mask, setting.shift());
    try {
      Measured measured = Measured.of(grid.velocities(), sum.values());
      boolean risen = setting.grid() == null && measured.gaussian().depth() < 0;
      if (!risen && !Flat.is(measured.gaussian(), grid) && !flat.outdone(measured.gaussian()))
        return measured;
    } catch (IllegalArgumentException _) {
      // Explained below.
    }
    throw new IllegalArgumentException(flat.explained(grid));
  }

  /// Around the deepest dip, [#SIDES] times its width to both sides: wings that are no Gaussian, as
  /// those of M dwarfs, would draw the fit otherwise. The HARPS DRS lays grids like that.
  private Grid around(Holes holes) {
    Grid wide = Grid.between(-WIDE_KMS, WIDE_KMS, 1);
    double centre = Flat.deepest(wide, coarse(holes, wide));
    Grid grid = Grid.between(centre - HALF_KMS, centre + HALF_KMS, STEP_KMS);
    try {
      for (int pass = 0; pass < PASSES; pass++) grid = around(grid, holes);
    } catch (IllegalArgumentException e) {
      // No Gaussian fits: the last grid shows what there is, and its fit explains it.
    }
    notes.add(
        "The deepest dip from -300 to 300 km/s is at %.0f km/s: the grid is laid around it, from %.2f to %.2f km/s in steps of %.2f."
            .formatted(centre, grid.startKms(), grid.stopKms(), grid.stepKms()));
    return grid;
  }

  private Grid around(Grid grid, Holes holes) {
    Gaussian fitted = Measured.of(grid.velocities(), coarse(holes, grid)).gaussian();
    boolean inside = fitted.centreKms() > grid.startKms() && fitted.centreKms() < grid.stopKms();
    double half = SIDES * fitted.fwhmKms();
    if (!inside || half < LEAST_HALF_KMS || half > WIDE_KMS) return grid;
    double step = Math.max(LEAST_STEP_KMS, Math.round(half / HALF_STEPS * 100) / 100.0);
    return Grid.between(fitted.centreKms() - half, fitted.centreKms() + half, step);
  }

  private double[] coarse(Holes holes, Grid grid) {
    Correlation correlation = new Correlation(holes.lines(), grid, setting.shift(), 0);
    return sum(pixels.stream().map(correlation::of).toList(), grid).values();
  }

  static OrderCcf sum(List<OrderCcf> orders, Grid grid) {
    double[] values = new double[grid.count()];
    double[] variance = new double[grid.count()];
    int lines = 0;
    int skipped = 0;
    for (OrderCcf order : orders) {
      for (int j = 0; j < values.length; j++) {
        values[j] += order.values()[j];
        variance[j] += order.variance()[j];
      }
      lines += order.lines();
      skipped += order.skipped();
    }
    return new OrderCcf(-1, values, variance, lines, skipped);
  }

  /// The error of the fitted velocity, noise of each pixel carried through to it.
  private double error(Correlation correlation, Grid grid, Measured measured) {
    double[] moves = GaussianFit.sensitivity(grid.velocities(), measured.gaussian());
    double variance = 0;
    for (Pixels order : pixels) variance += correlation.propagated(order, moves);
    if (variance > 0) return Math.sqrt(variance);
    return Math.sqrt(measured.gaussian().covariance()[2][2]) * measured.gaussian().rms();
  }
}
