package perek.tools.adql.text;

/// How far apart two words are.
public final class Edits {

  private Edits() {}

  /// Letters to be put in, left out, exchanged or swapped with their neighbour to get from one word
  /// to the other (optimal string alignment).
  ///
  /// @return that number, or `limit + 1` where it is greater than `limit`
  public static int between(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) return limit + 1;
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) last[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = now[0];
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && swapped(a, b, i, j)) best = Math.min(best, before[j - 2] + 1);
        now[j] = best;
        least = Math.min(least, best);
      }
      if (least > limit) return limit + 1;
      int[] spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return Math.min(last[b.length()], limit + 1);
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
