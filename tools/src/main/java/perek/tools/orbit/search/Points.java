package perek.tools.orbit.search;

import java.util.ArrayList;
import java.util.List;
import perek.tools.series.Series;

/// Velocities of all sources together. Arrays must not be altered.
///
/// @param time days after `epoch`
/// @param rvMs m/s
/// @param errMs standard errors, m/s
/// @param source of each, from 0; points of a source stand together, by rising time
/// @param names of the sources
/// @param epoch their weighted middle, days
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Points(
    double[] time, double[] rvMs, double[] errMs, int[] source, List<String> names, double epoch) {

  public static Points of(List<Series> series) {
    int n = series.stream().mapToInt(Series::size).sum();
    double[] time = new double[n];
    double[] rv = new double[n];
    double[] err = new double[n];
    int[] source = new int[n];
    int at = 0;
    for (int s = 0; s < series.size(); s++)
      for (int i = 0; i < series.get(s).size(); i++, at++) {
        time[at] = series.get(s).time()[i];
        rv[at] = series.get(s).rvMs()[i];
        err[at] = series.get(s).errMs()[i];
        source[at] = s;
      }
    double epoch = java.util.Arrays.stream(time).average().orElse(0);
    for (int i = 0; i < n; i++) time[i] -= epoch;
    return new Points(
        time, rv, err, source, series.stream().map(Series::instrument).toList(), epoch);
  }

  public int size() {
    return time.length;
  }

  public int sources() {
    return names.size();
  }

  /// The same times with other velocities.
  public Points with(double[] velocities) {
    return new Points(time, velocities, errMs, source, names, epoch);
  }

  /// The same with all errors so many times as large.
  public Points scattered(double scale) {
    double[] wide = java.util.Arrays.stream(errMs).map(e -> e * scale).toArray();
    return new Points(time, rvMs, wide, source, names, epoch);
  }

  /// Means of what one source measured within `days`: many velocities of one night tell no more of
  /// long periods than one does.
  public Points binned(double days) {
    List<double[]> bins = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    double first = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size(); i++) {
      boolean same = !of.isEmpty() && of.getLast() == source[i] && time[i] - first <= days;
      if (!same) {
        first = time[i];
        bins.add(new double[3]);
        of.add(source[i]);
      }
      double weight = 1 / (errMs[i] * errMs[i]);
      double[] bin = bins.getLast();
      bin[0] += weight;
      bin[1] += weight * time[i];
      bin[2] += weight * rvMs[i];
    }
    return new Points(
        bins.stream().mapToDouble(b -> b[1] / b[0]).toArray(),
        bins.stream().mapToDouble(b -> b[2] / b[0]).toArray(),
        bins.stream().mapToDouble(b -> 1 / Math.sqrt(b[0])).toArray(),
        of.stream().mapToInt(i -> i).toArray(),
        names,
        epoch);
  }

  /// Those that are kept.
  public Points only(boolean[] kept) {
    int n = 0;
    for (boolean k : kept) if (k) n++;
    double[] t = new double[n];
    double[] v = new double[n];
    double[] e = new double[n];
    int[] s = new int[n];
    int at = 0;
    for (int i = 0; i < size(); i++)
      if (kept[i]) {
        t[at] = time[i];
        v[at] = rvMs[i];
        e[at] = errMs[i];
        s[at++] = source[i];
      }
    return new Points(t, v, e, s, names, epoch);
  }

  /// From first to last, days.
  public double span() {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (double t : time) {
      first = Math.min(first, t);
      last = Math.max(last, t);
    }
    return last - first;
  }
}
