package perek.tools.lightcurve.box;

import java.util.Arrays;

/// The best box of each period. Times are put in bins of a tenth of the shortest box; sums along
/// the bins give each box in two steps. One for a thread.
public final class BoxSearch {

  private final double[] time;
  private final double[] weighted;
  private final double[] weight;
  private final double bin;
  private final double[] durations;
  private final double allWeight;
  private final double allWeighted;
  private final double start;
  private double[] sumWeight = new double[0];
  private double[] sumWeighted = new double[0];

  /// @param flux over its median
  public BoxSearch(double[] time, double[] flux, double[] error, double[] durations) {
    this.start = time[0];
    this.time = Arrays.stream(time).map(t -> t - start).toArray();
    this.weight = Arrays.stream(error).map(e -> 1 / (e * e)).toArray();
    this.weighted = new double[flux.length];
    for (int i = 0; i < flux.length; i++) weighted[i] = weight[i] * (flux[i] - 1);
    this.durations = durations;
    this.bin = durations[0] / BoxGrid.OVERSAMPLING;
    this.allWeight = Arrays.stream(weight).sum();
    this.allWeighted = Arrays.stream(weighted).sum();
  }

  /// The box of the highest signal to noise; [Box#NONE] where nothing dips.
  public Box best(double period) {
    int bins = (int) Math.ceil(period / bin);
    int longest = (int) Math.round(durations[durations.length - 1] / bin);
    fill(period, bins, longest);
    double best = 0;
    int bestFrom = -1;
    int bestBins = 0;
    for (double duration : durations) {
      int width = (int) Math.round(duration / bin);
      for (int from = 0; from < bins; from++) {
        double w = sumWeight[from + width] - sumWeight[from];
        double rest = allWeight - w;
        if (!(w > 0) || !(rest > 0)) continue;
        double inside = sumWeighted[from + width] - sumWeighted[from];
        double depth = (allWeighted - inside) / rest - inside / w;
        if (depth <= 0) continue;
        double power = depth * depth * w * rest / allWeight;
        if (power > best) {
          best = power;
          bestFrom = from;
          bestBins = width;
        }
      }
    }
    return bestFrom < 0 ? Box.NONE : box(period, bestFrom, bestBins);
  }

  /// Sums of weights up to each bin; the first bins stand behind the last once more, so that a box
  /// may reach over the end.
  private void fill(double period, int bins, int longest) {
    int size = bins + longest + 2;
    if (sumWeight.length < size) {
      sumWeight = new double[size];
      sumWeighted = new double[size];
    }
    Arrays.fill(sumWeight, 0, size, 0);
    Arrays.fill(sumWeighted, 0, size, 0);
    double frequency = 1 / period;
    for (int i = 0; i < time.length; i++) {
      double turns = time[i] * frequency;
      int at = (int) ((turns - Math.floor(turns)) * period / bin) + 1;
      sumWeight[at] += weight[i];
      sumWeighted[at] += weighted[i];
    }
    for (int k = 1; k <= longest; k++) {
      sumWeight[bins + k] += sumWeight[k];
      sumWeighted[bins + k] += sumWeighted[k];
    }
    for (int k = 1; k < size; k++) {
      sumWeight[k] += sumWeight[k - 1];
      sumWeighted[k] += sumWeighted[k - 1];
    }
  }

  private Box box(double period, int from, int width) {
    double w = sumWeight[from + width] - sumWeight[from];
    double rest = allWeight - w;
    double inside = sumWeighted[from + width] - sumWeighted[from];
    double depth = (allWeighted - inside) / rest - inside / w;
    double error = Math.sqrt(1 / w + 1 / rest);
    double middle = (from + width / 2.0) * bin;
    return new Box(period, width * bin, start + middle % period, depth, error, depth / error);
  }
}
