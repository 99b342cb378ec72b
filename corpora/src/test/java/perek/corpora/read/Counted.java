package perek.corpora.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words of a text and how often each stands there: the measure of what a reader keeps.
public record Counted(Map<String, Integer> counts) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  public static Counted of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    WORD.matcher(text)
        .results()
        .forEach(word -> counts.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum));
    return new Counted(counts);
  }

  /// The words of all blocks, headings with their numbers.
  public static Counted of(List<Block> blocks) {
    return of(
        blocks.stream()
            .map(block -> block instanceof Block.Heading heading ? heading.title() : block.text())
            .collect(Collectors.joining("\n")));
  }

  public long total() {
    return counts.values().stream().mapToLong(Integer::intValue).sum();
  }

  /// Occurrences here that have their like there.
  public long keptIn(Counted there) {
    return counts.entrySet().stream()
        .mapToLong(word -> Math.min(word.getValue(), there.counts.getOrDefault(word.getKey(), 0)))
        .sum();
  }

  /// Words that stand here more often than there, most frequent loss first.
  public List<String> lostIn(Counted there) {
    List<Map.Entry<String, Integer>> lost = new ArrayList<>();
    counts.forEach((word, count) -> {
      int missing = count - there.counts.getOrDefault(word, 0);
      if (missing > 0) lost.add(Map.entry(word, missing));
    });
    lost.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    return lost.stream().map(word -> word.getKey() + "×" + word.getValue()).toList();
  }
}
