package perek.tools.classify.score;

import java.util.Comparator;
import java.util.List;

/// Scores of labels.
public final class Labels {

  private static final int BINS = 15;

  private Labels() {}

  /// Counts by truth and label.
  public static int[][] confusion(List<Told> told, int classes) {
    int[][] counts = new int[classes][classes];
    for (Told t : told) counts[t.truth()][t.said().label()]++;
    return counts;
  }

  public static double accuracy(List<Told> told) {
    return told.stream().filter(Told::right).count() / (double) told.size();
  }

  /// The share whose label is the truth or its neighbour.
  public static double within(List<Told> told) {
    return told.stream().filter(t -> Math.abs(t.said().label() - t.truth()) <= 1).count()
        / (double) told.size();
  }

  /// Harmonic mean of precision and recall of a class, NaN where it neither is nor is said.
  public static double f1(int[][] confusion, int label) {
    int truth = 0;
    int said = 0;
    for (int k = 0; k < confusion.length; k++) {
      truth += confusion[label][k];
      said += confusion[k][label];
    }
    return truth + said == 0 ? Double.NaN : 2. * confusion[label][label] / (truth + said);
  }

  /// The share of a class that is found, NaN where there is none.
  public static double recall(int[][] confusion, int label) {
    int truth = 0;
    for (int count : confusion[label]) truth += count;
    return truth == 0 ? Double.NaN : confusion[label][label] / (double) truth;
  }

  /// The mean of the classes that are there.
  public static double macroF1(List<Told> told, int classes) {
    int[][] confusion = confusion(told, classes);
    double sum = 0;
    int n = 0;
    for (int k = 0; k < classes; k++) {
      double f1 = f1(confusion, k);
      if (Double.isNaN(f1)) continue;
      sum += f1;
      n++;
    }
    return sum / n;
  }

  /// Expected calibration error: the mean gap between confidence and accuracy in 15 even bins of
  /// confidence, weighted by their counts (Guo et al. 2017).
  public static double ece(List<Told> told) {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (Told t : told) {
      int bin = Math.min(BINS - 1, (int) (t.confidence() * BINS));
      confidence[bin] += t.confidence();
      right[bin] += t.right() ? 1 : 0;
    }
    double sum = 0;
    for (int b = 0; b < BINS; b++) sum += Math.abs(confidence[b] - right[b]);
    return sum / told.size();
  }

  /// The share of wrong labels among the most confident.
  ///
  /// @param coverage share that is answered
  public static double errorAt(List<Told> told, double coverage) {
    List<Told> sure =
        told.stream()
            .sorted(Comparator.comparingDouble(Told::confidence).reversed())
            .limit(Math.round(coverage * told.size()))
            .toList();
    return 1 - accuracy(sure);
  }
}
