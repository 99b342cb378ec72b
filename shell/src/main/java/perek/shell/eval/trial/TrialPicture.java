package perek.shell.eval.trial;

import java.util.ArrayList;
import java.util.List;
import perek.assistant.eval.trial.Contest;
import perek.assistant.eval.trial.Standing;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// The share of trials that went right, by category, contestants beside each other.
final class TrialPicture {

  /// From the first contestant to the last of one category, of the distance between categories.
  private static final double SPREAD = .5;

  private TrialPicture() {}

  static Picture of(List<Contest.Done> done) {
    List<Standing> categories = TrialTable.rows(done.getFirst());
    List<Picture.Mark> marks = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++)
      marks.add(new Picture.Mark(i, categories.get(i).category()));
    List<Curve> curves = new ArrayList<>();
    for (int n = 0; n < done.size(); n++) {
      curves.add(intervals(done.get(n), n, done.size()));
      curves.add(shares(done.get(n), n, done.size()));
    }
    return new Picture(
        "Right by category, with 95 % intervals", "category", "right (percent)", curves, marks);
  }

  private static Curve shares(Contest.Done done, int number, int of) {
    List<Standing> rows = TrialTable.rows(done);
    double[] x = new double[rows.size()];
    double[] y = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      x[i] = i + aside(number, of);
      y[i] = 100 * rows.get(i).share();
    }
    return Curve.dots(done.contestant().label(), x, y, new double[0], number);
  }

  /// Upright lines, with gaps between them.
  private static Curve intervals(Contest.Done done, int number, int of) {
    List<Standing> rows = TrialTable.rows(done);
    double[] x = new double[3 * rows.size()];
    double[] y = new double[3 * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      double[] interval = rows.get(i).interval();
      for (int end = 0; end < 2; end++) {
        x[3 * i + end] = i + aside(number, of);
        y[3 * i + end] = 100 * interval[end];
      }
      x[3 * i + 2] = i + aside(number, of);
      y[3 * i + 2] = Double.NaN;
    }
    return Curve.line("", x, y, number);
  }

  private static double aside(int number, int of) {
    return of == 1 ? 0 : SPREAD * ((double) number / (of - 1) - .5);
  }
}
