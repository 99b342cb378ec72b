package perek.tools.classify.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import perek.tools.classify.forest.Forest;
import perek.tools.classify.kernel.Ridge;

/// A number that a forest tells, or a forest and a ridge together, with an interval as wide as the
/// trees, and both, differ, scaled so that it holds as often as it says.
///
/// @param name such as `teff`
/// @param unit of the value
/// @param logarithmic whether the forest learnt the decimal logarithm
/// @param ridge whose word counts as much as that of the forest, where there is one
/// @param scale half width of the interval over the spread of the trees
/// @param floor added to the spread, in the unit of the forest
public record Quantity(
    String name,
    String unit,
    boolean logarithmic,
    Forest forest,
    Optional<Ridge> ridge,
    double scale,
    double floor) {

  /// What is said: the mean, and how much those who say it differ.
  ///
  /// @param spread standard deviation of the trees, half of what forest and ridge differ by, and
  ///   the floor
  public record Told(double mean, double spread) {

    /// @param floor added to the spread
    public static Told of(Forest forest, Optional<Ridge> ridge, float[] x, double floor) {
      double[] each = forest.each(x);
      double sum = 0;
      double squares = 0;
      for (double v : each) {
        sum += v;
        squares += v * v;
      }
      double mean = sum / each.length;
      double spread = floor + Math.sqrt(Math.max(0, squares / each.length - mean * mean));
      if (ridge.isEmpty()) return new Told(mean, spread);
      double other = ridge.get().of(x);
      return new Told((mean + other) / 2, spread + Math.abs(mean - other) / 2);
    }
  }

  public Estimate estimate(float[] x) {
    Told told = Told.of(forest, ridge, x, floor);
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
    out.writeBoolean(ridge.isPresent());
    if (ridge.isPresent()) ridge.get().write(out);
  }

  static Quantity read(DataInput in) throws IOException {
    String name = in.readUTF();
    String unit = in.readUTF();
    boolean logarithmic = in.readBoolean();
    double scale = in.readDouble();
    double floor = in.readDouble();
    Forest forest = Forest.read(in);
    Optional<Ridge> ridge = in.readBoolean() ? Optional.of(Ridge.read(in)) : Optional.empty();
    return new Quantity(name, unit, logarithmic, forest, ridge, scale, floor);
  }
}
