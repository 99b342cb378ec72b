package perek.corpora.read.pdf;

/// Order of section numbers: 2.1 may follow 2, 1.9 or 2.0, never 1.2 or 4.
final class Successor {

  private Successor() {}

  static boolean follows(String last, String next) {
    String[] before = last.split("\\.", -1);
    String[] after = next.split("\\.", -1);
    if (after.length > before.length + 1) return false;
    boolean deeper = after.length == before.length + 1;
    int same = deeper ? before.length : after.length - 1;
    for (int i = 0; i < same; i++) if (!before[i].equals(after[i])) return false;
    if (deeper) return after[same].equals("1") || after[same].equals("0");
    return isOneMore(before[same], after[same]) || (after.length == 1 && after[0].equals("A"));
  }

  private static boolean isOneMore(String before, String after) {
    if (before.matches("[A-Z]") && after.matches("[A-Z]"))
      return after.charAt(0) == before.charAt(0) + 1;
    return before.matches("\\d{1,3}")
        && after.matches("\\d{1,3}")
        && Integer.parseInt(after) == Integer.parseInt(before) + 1;
  }
}
