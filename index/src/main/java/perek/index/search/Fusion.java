package perek.index.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Text and vectors in one ranking: each leg's scores are stretched from 0 (its worst candidate) to
/// 1 (its best) and averaged. A passage whose vector is not made yet keeps its text score.
public final class Fusion {

  private Fusion() {}

  /// @param doc document number in the text index
  /// @param score from 0 to 1, comparable within one search only
  /// @param cosine null where the passage has no vector
  public record Candidate(int doc, double score, @Nullable Double cosine) {}

  /// All candidates of either leg, best first; ties in order of document number.
  ///
  /// @param text scores of the best passages by text
  /// @param cosines of the nearest passages, and of those of `text` that have a vector
  /// @param nearest worst cosine among the nearest: the zero of the vector leg
  public static List<Candidate> fuse(
      Map<Integer, Double> text, Map<Integer, Double> cosines, double nearest) {
    Scale textScale = Scale.of(text.values());
    Scale vectorScale = Scale.of(cosines.values().stream().filter(c -> c >= nearest).toList());
    Set<Integer> docs = new LinkedHashSet<>(text.keySet());
    docs.addAll(cosines.keySet());
    List<Candidate> all = new ArrayList<>();
    for (int doc : docs) {
      double words = textScale.of(text.get(doc));
      Double cosine = cosines.get(doc);
      all.add(
          new Candidate(
              doc, cosine == null ? words : (words + vectorScale.of(cosine)) / 2, cosine));
    }
    all.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::doc));
    return all;
  }

  private record Scale(double low, double high) {

    static Scale of(Collection<Double> values) {
      return new Scale(
          values.stream().mapToDouble(Double::doubleValue).min().orElse(0),
          values.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    double of(@Nullable Double value) {
      if (value == null || value < low) return 0;
      return high > low ? (value - low) / (high - low) : 1;
    }
  }
}
