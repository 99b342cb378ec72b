package perek.index.search;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a passage stands where it does.
///
/// @param textRank from 1 among the best by text; null where it is not among them
/// @param textScore BM25 over all fields, the sum of `matches`; 0 where no term stands in it
/// @param textPart the text score on the scale that both sides share; null for vectors alone
/// @param vectorRank from 1 among the nearest; null where it is not among them
/// @param cosine raw similarity, from -1 to 1; null where it has no vector or none was asked for
/// @param vectorPart the similarity on the scale that both sides share; null with `cosine`
/// @param fused score of both sides, before the second stage
/// @param reasons what the second stage added and took, each with its number
/// @param reranked score of the cross-encoder, the larger the better, comparable within one search
///   only; null where it did not read the passage
/// @param matches each term of the question in each field that holds it, largest share first
public record Explanation(
    @Nullable Integer textRank,
    double textScore,
    @Nullable Double textPart,
    @Nullable Integer vectorRank,
    @Nullable Double cosine,
    @Nullable Double vectorPart,
    double fused,
    List<String> reasons,
    @Nullable Double reranked,
    List<Match> matches) {

  /// What one term gave.
  ///
  /// @param field `body`, `title`, `ident` or `exact`, as in [perek.index.text.Fields]
  /// @param term as it stands in the index, a stem in `body` and `title`
  /// @param score its share of the BM25 score, the field's boost counted in
  public record Match(String field, String term, double score) {}

  public Explanation {
    reasons = List.copyOf(reasons);
    matches = List.copyOf(matches);
  }

  /// Fields that hold a term, in order of their share.
  public List<String> fields() {
    return matches.stream()
        .map(Match::field)
        .distinct()
        .sorted(Comparator.comparingDouble(this::of).reversed())
        .toList();
  }

  /// Share of a field in the text score.
  public double of(String field) {
    return matches.stream().filter(m -> m.field().equals(field)).mapToDouble(Match::score).sum();
  }
}
