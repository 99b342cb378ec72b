package perek.bench.rv;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import perek.tools.rv.ccf.Lines;
import perek.tools.spectrum.Order;

/// An echelle spectrum without a star, and lines to look at it through: 70 orders of 4,096 pixels
/// from 3800 to 7000 Angstrom as HARPS has them, and 5,200 holes. Without chance, so that ccf.py
/// makes the same.
public final class Echelle {

  static final int ORDERS = 70;
  static final int PIXELS = 4096;
  public static final int LINES = 5200;

  private static final double FIRST = 3800;
  private static final double ORDER_STEP = .0087;
  private static final double PIXEL_STEP = .8 / 299_792.458;
  private static final double SPAN = (ORDERS - 1) * ORDER_STEP + PIXELS * PIXEL_STEP;
  private static final double HOLE_KMS = .82;

  private Echelle() {}

  static List<Order> orders() {
    return IntStream.range(0, ORDERS).mapToObj(Echelle::order).toList();
  }

  private static Order order(int index) {
    double[] wavelengths = new double[PIXELS];
    double[] flux = new double[PIXELS];
    for (int p = 0; p < PIXELS; p++) {
      wavelengths[p] = FIRST * Math.exp(index * ORDER_STEP + p * PIXEL_STEP);
      flux[p] = 1000 + 300 * Math.sin(.7 * p + index);
    }
    return Order.of(index, wavelengths, flux).variance(flux);
  }

  /// Spread by the golden ratio, as even as it is irregular.
  static Lines lines() {
    double ratio = (Math.sqrt(5) - 1) / 2;
    double[] centres =
        IntStream.range(0, LINES)
            .mapToDouble(i -> FIRST * Math.exp(SPAN * (i * ratio % 1)))
            .sorted()
            .toArray();
    double[] weights = new double[LINES];
    Arrays.setAll(weights, i -> .1 + .9 * (i % 10) / 9);
    return Lines.around(centres, weights, HOLE_KMS);
  }
}
