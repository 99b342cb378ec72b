package perek.index.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Text and vectors in one ranking: each leg's scores are put on a common scale, as [Tuning.Method]
/// says, and averaged. A passage whose vector is not made yet keeps its text score.
public final class Fusion {

  private Fusion() {}

  /// @param doc document number in the text index
  /// @param score comparable within one search only; from 0 to 1 but for [Tuning.Method#ZSCORE]
  /// @param cosine null where the passage has no vector
  /// @param textPart its text score on the common scale
  /// @param vectorPart its cosine on the common scale; null where it has no vector
  public record Candidate(
      int doc,
      double score,
      @Nullable Double cosine,
      double textPart,
      @Nullable Double vectorPart) {}

  /// All candidates of either leg, best first; ties in order of document number.
  ///
  /// @param text scores of the best passages by text
  /// @param cosines of the nearest passages, and of those of `text` that have a vector
  /// @param nearest worst cosine among the nearest: the zero of the vector leg
  public static List<Candidate> fuse(
      Map<Integer, Double> text, Map<Integer, Double> cosines, double nearest, Tuning tuning) {
    Scale textScale = Scale.of(tuning, text.values());
    Scale vectorScale =
        Scale.of(tuning, cosines.values().stream().filter(c -> c >= nearest).toList());
    Set<Integer> docs = new LinkedHashSet<>(text.keySet());
    docs.addAll(cosines.keySet());
    List<Candidate> all = new ArrayList<>();
    for (int doc : docs) {
      double words = textScale.of(text.get(doc));
      Double cosine = cosines.get(doc);
      Double near = cosine == null ? null : vectorScale.of(cosine);
      all.add(new Candidate(doc, join(words, near, tuning), cosine, words, near));
    }
    all.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::doc));
    return all;
  }

  private static double join(double words, @Nullable Double near, Tuning tuning) {
    if (near == null) return words;
    double share = tuning.get(Weight.TEXT_WEIGHT);
    return switch (tuning.legs()) {
      case TEXT -> words;
      case VECTORS -> near;
      case HYBRID -> share * words + (1 - share) * near;
    };
  }

  /// Puts the scores of one leg on a scale that both share; what the leg did not give is at its
  /// lower end.
  private interface Scale {

    double of(@Nullable Double value);

    static Scale of(Tuning tuning, Collection<Double> values) {
      if (values.isEmpty()) return _ -> 0;
      return switch (tuning.fusion()) {
        case MINMAX -> stretched(values);
        case RRF -> reciprocal(values, tuning.whole(Weight.RRF_K));
        case ZSCORE -> standard(values);
      };
    }

    private static Scale stretched(Collection<Double> values) {
      double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      return value -> {
        if (value == null || value < low) return 0;
        return high > low ? (value - low) / (high - low) : 1;
      };
    }

    /// Times k + 1, so that the first has 1.
    private static Scale reciprocal(Collection<Double> values, int k) {
      double[] ascending = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return value -> {
        if (value == null || value < ascending[0]) return 0;
        int better = 0;
        while (better < ascending.length && ascending[ascending.length - 1 - better] > value)
          better++;
        return (k + 1.0) / (k + 1 + better);
      };
    }

    private static Scale standard(Collection<Double> values) {
      double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      double variance =
          values.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElse(0);
      double deviation = variance > 0 ? Math.sqrt(variance) : 1;
      return value -> ((value == null ? low : Math.max(low, value)) - mean) / deviation;
    }
  }
}
