package perek.tools.plot.svg;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Shapes as path data of SVG 1.1.
final class SvgPath {

  private static final String[] LETTERS = {"M", "L", "Q", "C", "Z"};
  private static final int[] COUNTS = {2, 2, 4, 6, 0};

  private SvgPath() {}

  static String of(Shape shape) {
    StringBuilder data = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      data.append(LETTERS[kind]);
      for (int k = 0; k < COUNTS[kind]; k++) data.append(k == 0 ? "" : " ").append(number(at[k]));
    }
    return data.toString();
  }

  /// Hundredths of a pixel are enough.
  private static String number(double value) {
    if (!Double.isFinite(value)) return "0";
    return new BigDecimal(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
