package perek.tools.adql.repair;

import java.util.ArrayList;
import java.util.List;

/// The difference of two texts, line by line.
public final class Diff {

  /// More lines are shown as all old and all new ones.
  private static final int MOST_LINES = 400;

  private Diff() {}

  /// Lines that begin with `- ` are of the old text alone, with `+ ` of the new one, with two
  /// blanks of both.
  public static String of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<String> lines = new ArrayList<>();
    boolean big = old.size() > MOST_LINES || now.size() > MOST_LINES;
    int[][] common = big ? new int[old.size() + 1][now.size() + 1] : common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      boolean both = i < old.size() && j < now.size();
      if (both && !big && old.get(i).equals(now.get(j))) {
        lines.add("  " + old.get(i++));
        j++;
      } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + old.get(i++));
      } else {
        lines.add("+ " + now.get(j++));
      }
    }
    return String.join("\n", lines);
  }

  /// Lengths of the longest common rest.
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--)
      for (int j = now.size() - 1; j >= 0; j--)
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
    return common;
  }
}
