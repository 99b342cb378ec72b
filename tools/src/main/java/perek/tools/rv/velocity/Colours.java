package perek.tools.rv.velocity;

import java.util.List;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.OrderCcf;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.profile.Gaussian;
import perek.tools.rv.profile.GaussianFit;

/// Whether blue and red orders agree: the refraction of air differs by 2 km/s between 3800 and 6900
/// Angstrom, so that a mask in the wrong medium gives each colour a velocity of its own.
final class Colours {

  private static final double MOST_KMS = 0.35;

  /// About what the wrong medium does to all colours, km/s.
  private static final double SHIFT_KMS = 83;

  private Colours() {}

  /// @throws IllegalArgumentException where they disagree as in the wrong medium
  static void check(List<OrderCcf> orders, Grid grid, Measured measured, Mask mask) {
    List<OrderCcf> used = orders.stream().filter(o -> o.lines() > 0).toList();
    if (used.size() < 8) return;
    int half = used.size() / 2;
    try {
      double first = centre(used.subList(0, half), grid);
      double last = centre(used.subList(half, used.size()), grid);
      double apart = Math.abs(first - last);
      if (apart < MOST_KMS || apart > measured.gaussian().fwhmKms()) return;
      double shift = mask.vacuum() ? -SHIFT_KMS : SHIFT_KMS;
      throw new IllegalArgumentException(
          "the first and the last orders disagree by %.2f km/s (%.2f and %.2f), as they do with a mask in the wrong medium: the mask is taken to be in %s. If it is in %s, the velocity is about %.0f km/s: say --mask-medium %s"
              .formatted(
                  apart,
                  first,
                  last,
                  mask.medium(),
                  mask.vacuum() ? "air" : "vacuum",
                  measured.gaussian().centreKms() + shift,
                  mask.vacuum() ? "air" : "vacuum"));
    } catch (DippedOutException _) {
      // One half alone has too little light to say.
    }
  }

  private static double centre(List<OrderCcf> orders, Grid grid) throws DippedOutException {
    try {
      Gaussian gaussian = GaussianFit.of(grid.velocities(), SpectrumCcf.sum(orders, grid).values());
      if (Flat.is(gaussian, grid)) throw new DippedOutException();
      return gaussian.centreKms();
    } catch (IllegalArgumentException _) {
      throw new DippedOutException();
    }
  }

  private static final class DippedOutException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
