package perek.shell.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.pool.Simulation;

/// Accuracy by labels, as a simulation measured it: a table and a picture.
final class CurvesOfLabels {

  private CurvesOfLabels() {}

  static String text(Simulation.Report report) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "All %.0f labels of the pool: accuracy %.3f on spectra of other folds, mean of %d seeds.%nlabels",
            report.pool(),
            report.full(),
            report.seeds()));
    for (Simulation.Efficiency curve : report.curves())
      text.append(String.format(Locale.ROOT, "%10s", curve.rule().word()));
    text.append(System.lineSeparator());
    List<Integer> labels = report.curves().getFirst().labels();
    for (int k = 0; k < labels.size(); k++) {
      text.append(String.format(Locale.ROOT, "%6d", labels.get(k)));
      for (Simulation.Efficiency curve : report.curves())
        text.append(String.format(Locale.ROOT, "%10.3f", curve.accuracy().get(k)));
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  /// A curve for each rule, and what all labels give as a broken line.
  static Picture picture(Simulation.Report report) {
    List<Curve> curves = new ArrayList<>();
    List<Integer> labels = report.curves().getFirst().labels();
    double[] ends = {labels.getFirst(), labels.getLast()};
    double[] all = {report.full(), report.full()};
    curves.add(
        Curve.dashed(String.format(Locale.ROOT, "all %.0f labels", report.pool()), ends, all, 0));
    for (Simulation.Efficiency curve : report.curves())
      curves.add(
          Curve.line(
              curve.rule().word(),
              labels.stream().mapToDouble(Integer::doubleValue).toArray(),
              curve.accuracy().stream().mapToDouble(Double::doubleValue).toArray(),
              curves.size()));
    return new Picture(
        "accuracy by labels, mean of %d seeds".formatted(report.seeds()),
        "labels",
        "accuracy on other folds",
        curves);
  }
}
