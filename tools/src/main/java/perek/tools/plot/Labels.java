package perek.tools.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Puts the names of marks into as many rows as they need, so that none lies on another.
final class Labels {

  /// Breadth of a character and of the drawn area, in pixels.
  private static final double LETTER = 7.5;

  private static final double BREADTH = 1100;

  private Labels() {}

  /// The row of each mark, 0 being the highest, in the order of the marks.
  ///
  /// @param from where the axis begins
  /// @param to where it ends
  static int[] rows(List<Picture.Mark> marks, double from, double to) {
    int[] rows = new int[marks.size()];
    List<Double> ends = new ArrayList<>();
    double letter = LETTER * (to - from) / BREADTH;
    List<Integer> order =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> marks.get(i).at()))
            .toList();
    for (int i : order) {
      double half = marks.get(i).name().length() * letter / 2;
      double begins = marks.get(i).at() - half;
      int row = 0;
      while (row < ends.size() && ends.get(row) > begins) row++;
      if (row == ends.size()) ends.add(0.);
      ends.set(row, begins + 2 * half + letter);
      rows[i] = row;
    }
    return rows;
  }
}
