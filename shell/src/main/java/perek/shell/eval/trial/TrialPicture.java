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
    for (int n = 0; n < done.size(); n++) curves.add(curve(done.get(n), n, done.size()));
    return new Picture(
        "Right by category, with 95 % intervals", "category", "right (percent)", curves, marks);
  }

  private static Curve curve(Contest.Done done, int number, int of) {
    List<Standing> rows = TrialTable.rows(done);
    double aside = of == 1 ? 0 : SPREAD * ((double) number / (of - 1) - .5);
    double[] x = new double[rows.size()];
    double[] y = new double[rows.size()];
    double[] errors = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      double[] interval = rows.get(i).interval();
      x[i] = i + aside;
      // Wilson's interval is not symmetric about the share: the dot stands in its middle.
      y[i] = 50 * (interval[0] + interval[1]);
      errors[i] = 50 * (interval[1] - interval[0]);
    }
    return Curve.dots(done.contestant().label(), x, y, errors, number);
  }
}
