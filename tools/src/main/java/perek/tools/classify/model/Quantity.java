package perek.tools.classify.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import perek.tools.classify.forest.Forest;

/// A number that a forest tells, with an interval as wide as its trees differ, scaled so that it
/// holds as often as it says.
///
/// @param name such as `teff`
/// @param unit of the value
/// @param logarithmic whether the forest learnt the decimal logarithm
/// @param scale half width of the interval over the spread of the trees
/// @param floor added to the spread, in the unit of the forest
public record Quantity(
    String name, String unit, boolean logarithmic, Forest forest, double scale, double floor) {

  /// What the trees say: their mean and how much they differ.
  ///
  /// @param spread standard deviation and the floor
  public record Told(double mean, double spread) {

    /// @param floor added to the standard deviation
    public static Told of(Forest forest, float[] x, double floor) {
      double[] each = forest.each(x);
      double sum = 0;
      double squares = 0;
      for (double v : each) {
        sum += v;
        squares += v * v;
      }
      double mean = sum / each.length;
      return new Told(mean, floor + Math.sqrt(Math.max(0, squares / each.length - mean * mean)));
    }
  }

  public Estimate estimate(float[] x) {
    Told told = Told.of(forest, x, floor);
    double half = scale * told.spread();
    return new Estimate(
        shown(told.mean()), shown(told.mean() - half), shown(told.mean() + half), unit);
  }

  private double shown(double learnt) {
    return logarithmic ? Math.pow(10, learnt) : learnt;
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(name);
    out.writeUTF(unit);
    out.writeBoolean(logarithmic);
    out.writeDouble(scale);
    out.writeDouble(floor);
    forest.write(out);
  }

  static Quantity read(DataInput in) throws IOException {
    String name = in.readUTF();
    String unit = in.readUTF();
    boolean logarithmic = in.readBoolean();
    double scale = in.readDouble();
    double floor = in.readDouble();
    return new Quantity(name, unit, logarithmic, Forest.read(in), scale, floor);
  }
}
