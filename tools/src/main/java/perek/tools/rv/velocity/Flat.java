package perek.tools.rv.velocity;

import java.util.Arrays;
import java.util.List;
import perek.tools.rv.ccf.Correlation;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Lines;
import perek.tools.rv.ccf.OrderCcf;
import perek.tools.rv.ccf.Pixels;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.profile.Gaussian;

/// Why a CCF has no dip: looks further out, and with the mask in the other medium.
///
/// @param pixels of the orders
record Flat(List<Pixels> pixels, Mask mask, Shift shift) {

  private static final double WIDE_KMS = 500;
  private static final double HOLE_KMS = 1;
  private static final double MEDIUM = 2.8e-4;

  /// A dip stands out of its residuals and is narrower than the grid.
  private static final double LEAST_DEPTH = 2.5;

  /// Dips of so small a part of the continuum are looked at twice.
  private static final double SHALLOW_PCT = 3;

  /// A dip stands out of the usual steps of the CCF by so much; a broad one is not looked at so.
  private static final double LEAST_STRENGTH = 5;

  private static final double NARROW_KMS = 30;

  /// A dip elsewhere that is so many times deeper is the true one.
  private static final double DEEPER = 3;

  static boolean is(Gaussian gaussian, Grid grid) {
    double depth = Math.abs(gaussian.depth());
    boolean wide = gaussian.fwhmKms() > 0.9 * (grid.stopKms() - grid.startKms());
    boolean narrow = gaussian.sigmaKms() < 0.7 * grid.stepKms();
    return depth < LEAST_DEPTH * gaussian.rms() || wide || narrow;
  }

  /// The velocity at which a smoothed CCF lies lowest under its surroundings.
  static double deepest(Grid grid, double[] values) {
    return grid.at(deepestPlace(values));
  }

  private static int deepestPlace(double[] values) {
    int best = -1;
    double depth = Double.NEGATIVE_INFINITY;
    for (int i = 25; i < values.length - 25; i++) {
      double here = mean(values, i - 2, i + 2);
      double around = (mean(values, i - 25, i - 15) + mean(values, i + 15, i + 25)) / 2;
      if (around - here > depth) {
        depth = around - here;
        best = i;
      }
    }
    return Math.max(best, 0);
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to + 1).average().orElse(0);
  }

  /// True where a shallow dip has a much deeper one elsewhere, or is one of many such wiggles.
  boolean outdone(Gaussian gaussian) {
    if (Math.abs(gaussian.contrastPct()) > SHALLOW_PCT) return false;
    double[] values = scanned(1);
    if (gaussian.fwhmKms() < NARROW_KMS && strength(values) < LEAST_STRENGTH) return true;
    int at = deepestPlace(values);
    double around = (mean(values, at - 25, at - 15) + mean(values, at + 15, at + 25)) / 2;
    double contrast = 100 * (around - mean(values, at - 1, at + 1)) / around;
    return contrast > DEEPER * Math.abs(gaussian.contrastPct());
  }

  String explained(Grid grid) {
    double[] same = scanned(1);
    double[] other = scanned(mask.vacuum() ? 1 / (1 + MEDIUM) : 1 + MEDIUM);
    Grid wide = Grid.between(-WIDE_KMS, WIDE_KMS, 1);
    double inSame = strength(same);
    double inOther = strength(other);
    String flat =
        "the CCF is flat from %.1f to %.1f km/s: the mask %s shows no dip there. "
            .formatted(grid.startKms(), grid.stopKms(), mask.name());
    if (Math.max(inSame, inOther) < LEAST_STRENGTH)
      return flat
          + "Nor has it one within 500 km/s, in air or in vacuum: mask and kind of star do not fit,"
          + " or the spectrum has too little light";
    if (inOther > 1.5 * inSame)
      return flat
          + "In the other medium than %s it has a dip at %.0f km/s: say --mask-medium %s"
              .formatted(mask.medium(), deepest(wide, other), mask.vacuum() ? "air" : "vacuum");
    double found = deepest(wide, same);
    boolean inside = found > grid.startKms() && found < grid.stopKms();
    return flat
        + (inside
                ? "The dip at %.0f km/s is too shallow or too wide for this grid: widen it"
                : "It has a dip at %.0f km/s: the systemic velocity lies outside the grid")
            .formatted(found)
        + ", --grid %.0f:%.0f:0.25".formatted(found - 30, found + 30);
  }

  private double[] scanned(double medium) {
    double[] centres = Arrays.stream(mask.centres()).map(c -> c * medium).toArray();
    Lines lines = Lines.around(centres, mask.weights(), HOLE_KMS);
    Grid wide = Grid.between(-WIDE_KMS, WIDE_KMS, 1);
    Correlation correlation = new Correlation(lines, wide, shift, 0);
    List<OrderCcf> orders = pixels.stream().map(correlation::of).toList();
    return SpectrumCcf.sum(orders, wide).values();
  }

  /// Depth of the deepest dip in units of the usual step between neighbours.
  private static double strength(double[] values) {
    int at = deepestPlace(values);
    double depth =
        (mean(values, Math.max(0, at - 25), Math.max(0, at - 15))
                    + mean(
                        values,
                        Math.min(values.length - 1, at + 15),
                        Math.min(values.length - 1, at + 25)))
                / 2
            - mean(values, Math.max(0, at - 2), Math.min(values.length - 1, at + 2));
    double[] steps = new double[values.length - 10];
    for (int i = 0; i < steps.length; i++) steps[i] = Math.abs(values[i + 10] - values[i]);
    Arrays.sort(steps);
    double usual = steps[steps.length / 2];
    return usual > 0 ? depth / usual : 0;
  }
}
