package perek.tools.adql.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Names, to be asked for those that resemble a word. Immutable and quick: of 50,000 names most are
/// passed over by one comparison of the sets of their letters.
public final class NearNames {

  /// A name that contains the word counts as so many edits and a little for each further letter.
  private static final double CONTAINED = 1.5;

  private static final int LONGEST = 80;

  private final String[] names;
  private final String[] lower;
  private final long[] letters;

  private record Found(String name, double distance) {}

  public NearNames(Collection<String> all) {
    names = all.stream().distinct().toArray(String[]::new);
    lower = new String[names.length];
    letters = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      lower[i] = names[i].toLowerCase(Locale.ROOT);
      letters[i] = letters(lower[i]);
    }
  }

  /// The nearest names, best first, those that are not near left out.
  ///
  /// @param word in any case; one longer than 80 characters resembles nothing
  public List<String> to(String word, int most) {
    String wanted = word.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.length() > LONGEST) return List.of();
    int limit = Math.max(1, wanted.length() / 3);
    long mask = letters(wanted);
    return IntStream.range(0, names.length)
        .mapToObj(i -> new Found(names[i], distance(wanted, mask, i, limit)))
        .filter(found -> found.distance() <= limit + CONTAINED)
        .sorted(Comparator.comparingDouble(Found::distance).thenComparing(Found::name))
        .limit(most)
        .map(Found::name)
        .toList();
  }

  private double distance(String wanted, long mask, int i, int limit) {
    String name = lower[i];
    double best = Double.MAX_VALUE;
    if (Long.bitCount(mask ^ letters[i]) <= 2 * limit) {
      int edits = Edits.between(wanted, name, limit);
      if (edits <= limit) best = edits;
    }
    boolean inside = (mask & ~letters[i]) == 0 && wanted.length() > 2 && name.contains(wanted);
    boolean around = (letters[i] & ~mask) == 0 && name.length() > 2 && wanted.contains(name);
    if (inside || around)
      best = Math.min(best, CONTAINED + Math.abs(name.length() - wanted.length()) * 0.05);
    return best;
  }

  private static long letters(String word) {
    long set = 0;
    for (int i = 0; i < word.length(); i++) set |= 1L << (word.charAt(i) & 63);
    return set;
  }
}
