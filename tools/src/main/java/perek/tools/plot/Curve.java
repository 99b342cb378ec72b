package perek.tools.plot;

import java.awt.Color;
import java.util.List;

/// One set of points of a picture.
///
/// @param name in the legend; blank to stay out of it
/// @param points where
/// @param look how they are drawn
/// @param hue which of the colours, from 0
public record Curve(String name, Points points, Look look, int hue) {

  /// Okabe and Ito's colours, which the colour-blind tell apart, in an order that keeps grey prints
  /// apart too.
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x00, 0x00, 0x00),
          new Color(0xd5, 0x5e, 0x00),
          new Color(0x00, 0x72, 0xb2),
          new Color(0x00, 0x9e, 0x73),
          new Color(0xcc, 0x79, 0xa7),
          new Color(0xe6, 0x9f, 0x00),
          new Color(0x56, 0xb4, 0xe9));

  /// How points are drawn.
  public enum Look {
    /// Joined by a thin line.
    LINE,
    /// Joined by a broken line.
    DASHED,
    /// Dots.
    DOTS
  }

  /// Places, never altered.
  public static final class Points {
    private final double[] x;
    private final double[] y;
    private final double[] errors;

    private Points(double[] x, double[] y, double[] errors) {
      if (x.length != y.length)
        throw new IllegalArgumentException(
            "a curve has %d places and %d values: they must be as many"
                .formatted(x.length, y.length));
      this.x = x;
      this.y = y;
      this.errors = errors;
    }

    public double[] x() {
      return x;
    }

    public double[] y() {
      return y;
    }

    /// Error bars; empty for none.
    public double[] errors() {
      return errors;
    }
  }

  /// Joined points; a value that is no number makes a gap.
  public static Curve line(String name, double[] x, double[] y, int hue) {
    return new Curve(name, new Points(x, y, new double[0]), Look.LINE, hue);
  }

  /// A broken line.
  public static Curve dashed(String name, double[] x, double[] y, int hue) {
    return new Curve(name, new Points(x, y, new double[0]), Look.DASHED, hue);
  }

  /// Dots, with bars where errors are given.
  ///
  /// @param errors standard errors; empty for none
  public static Curve dots(String name, double[] x, double[] y, double[] errors, int hue) {
    return new Curve(name, new Points(x, y, errors), Look.DOTS, hue);
  }

  Color colour() {
    return COLOURS.get(hue % COLOURS.size());
  }
}
