package perek.tools.period;

import java.util.List;
import perek.tools.series.Series;

/// Values at times with weights, from one or several sources with means of their own. Arrays must
/// not be altered.
///
/// @param time days, about their middle
/// @param value less the mean of its source
/// @param weight summing to 1
/// @param source of each, from 0; points of a source stand together
/// @param sources how many
/// @param epoch the middle, days
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Samples(
    double[] time, double[] value, double[] weight, int[] source, int sources, double epoch) {

  public static Samples of(List<Series> series) {
    int n = series.stream().mapToInt(Series::size).sum();
    double[] time = new double[n];
    double[] value = new double[n];
    double[] weight = new double[n];
    int[] source = new int[n];
    int at = 0;
    for (int s = 0; s < series.size(); s++)
      for (int i = 0; i < series.get(s).size(); i++, at++) {
        time[at] = series.get(s).time()[i];
        value[at] = series.get(s).rvMs()[i];
        weight[at] = 1 / (series.get(s).errMs()[i] * series.get(s).errMs()[i]);
        source[at] = s;
      }
    return centred(time, value, weight, source, series.size());
  }

  private static Samples centred(
      double[] time, double[] value, double[] weight, int[] source, int sources) {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    double total = 0;
    for (int i = 0; i < time.length; i++) {
      first = Math.min(first, time[i]);
      last = Math.max(last, time[i]);
      total += weight[i];
    }
    double epoch = (first + last) / 2;
    for (int i = 0; i < time.length; i++) {
      time[i] -= epoch;
      weight[i] /= total;
    }
    Samples samples = new Samples(time, value, weight, source, sources, epoch);
    samples.subtractMeans();
    return samples;
  }

  private void subtractMeans() {
    for (int s = 0; s < sources; s++) {
      double sum = 0;
      double whole = 0;
      for (int i = 0; i < size(); i++)
        if (source[i] == s) {
          sum += weight[i] * value[i];
          whole += weight[i];
        }
      for (int i = 0; i < size(); i++) if (source[i] == s) value[i] -= sum / whole;
    }
  }

  /// The same times with other values.
  public Samples with(double[] values) {
    Samples other = new Samples(time, values.clone(), weight, source, sources, epoch);
    other.subtractMeans();
    return other;
  }

  public int size() {
    return time.length;
  }

  /// From first to last, days.
  public double span() {
    double first = time[0];
    double last = time[0];
    for (double t : time) {
      first = Math.min(first, t);
      last = Math.max(last, t);
    }
    return last - first;
  }
}
