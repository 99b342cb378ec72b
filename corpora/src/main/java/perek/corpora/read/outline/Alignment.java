package perek.corpora.read.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import perek.corpora.read.Block.Heading;

/// Longest common run of titles between headings and contents entries, both in reading order.
final class Alignment {

  /// Headings times entries beyond which no alignment is tried: 16 MB of working memory.
  private static final long MAX_CELLS = 4_000_000;

  private Alignment() {}

  /// Entries by the index of the heading that each belongs to.
  static Map<Integer, TocEntry> of(List<Heading> headings, List<TocEntry> entries) {
    Map<Integer, TocEntry> matched = new HashMap<>();
    if ((long) headings.size() * entries.size() > MAX_CELLS) return matched;
    List<String> keys = headings.stream().map(heading -> TocEntry.key(heading.text())).toList();
    int[][] longest = longest(keys, entries);
    for (int h = 0, e = 0; h < keys.size() && e < entries.size(); ) {
      if (keys.get(h).equals(entries.get(e).key())) matched.put(h++, entries.get(e++));
      else if (longest[h + 1][e] >= longest[h][e + 1]) h++;
      else e++;
    }
    return matched;
  }

  /// Lengths of the longest common runs of all pairs of tails.
  private static int[][] longest(List<String> keys, List<TocEntry> entries) {
    int[][] longest = new int[keys.size() + 1][entries.size() + 1];
    for (int h = keys.size() - 1; h >= 0; h--) {
      for (int e = entries.size() - 1; e >= 0; e--) {
        longest[h][e] =
            keys.get(h).equals(entries.get(e).key())
                ? 1 + longest[h + 1][e + 1]
                : Math.max(longest[h + 1][e], longest[h][e + 1]);
      }
    }
    return longest;
  }
}
