package perek.shell.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.corpora.Document;
import perek.index.Explained;
import perek.index.Hit;
import perek.index.search.Explanation;

/// One hit as `search --json` writes it. Stable: fields keep name and order, a missing value is
/// null.
///
/// @param rank from 1
/// @param score comparable within one search only
/// @param explain absent unless it was asked for
@JsonPropertyOrder({
  "rank",
  "score",
  "document",
  "path",
  "version",
  "status",
  "section",
  "url",
  "text",
  "explain"
})
public record HitJson(
    int rank,
    double score,
    String document,
    String path,
    @Nullable String version,
    @Nullable String status,
    @Nullable String section,
    @Nullable String url,
    String text,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplainJson explain) {

  /// Why the passage stands there: `…Rank` in each list from 1, `…Part` on the scale that both
  /// sides share, null where a side did not give it.
  ///
  /// @param textScore BM25, the sum of `fields`
  /// @param fused score of both sides
  /// @param reasons what was added to it and taken from it
  /// @param coverage share of the question's words in the passage, from 0 to 1
  /// @param fields share of each field in the text score
  /// @param terms share of each term, largest first
  /// @param reranked score of the cross-encoder; null where it did not read the passage
  @JsonPropertyOrder({
    "textRank",
    "textScore",
    "textPart",
    "vectorRank",
    "cosine",
    "vectorPart",
    "fused",
    "reasons",
    "coverage",
    "fields",
    "terms",
    "reranked"
  })
  public record ExplainJson(
      @Nullable Integer textRank,
      double textScore,
      @Nullable Double textPart,
      @Nullable Integer vectorRank,
      @Nullable Double cosine,
      @Nullable Double vectorPart,
      double fused,
      List<String> reasons,
      double coverage,
      Map<String, Double> fields,
      List<Term> terms,
      @Nullable Double reranked) {

    @JsonPropertyOrder({"field", "term", "score"})
    public record Term(String field, String term, double score) {}

    private static ExplainJson of(Explained explained) {
      Explanation why = explained.why();
      Map<String, Double> fields = new LinkedHashMap<>();
      why.fields().forEach(field -> fields.put(field, why.of(field)));
      return new ExplainJson(
          why.textRank(),
          why.textScore(),
          why.textPart(),
          why.vectorRank(),
          why.cosine(),
          why.vectorPart(),
          why.fused(),
          why.reasons(),
          explained.hit().coverage(),
          fields,
          why.matches().stream().map(m -> new Term(m.field(), m.term(), m.score())).toList(),
          why.reranked());
    }
  }

  /// What `search --batch` writes for a line.
  @JsonPropertyOrder({"id", "hits"})
  public record Line(String id, List<HitJson> hits) {}

  public static List<HitJson> of(List<Hit> hits) {
    return IntStream.range(0, hits.size()).mapToObj(i -> of(i + 1, hits.get(i), null)).toList();
  }

  /// The same with the reasons.
  public static List<HitJson> explained(List<Explained> hits) {
    return IntStream.range(0, hits.size())
        .mapToObj(i -> of(i + 1, hits.get(i).hit(), ExplainJson.of(hits.get(i))))
        .toList();
  }

  private static HitJson of(int rank, Hit hit, @Nullable ExplainJson explain) {
    Document document = hit.passage().document();
    return new HitJson(
        rank,
        hit.score(),
        document.id(),
        hit.passage().path(),
        document.version(),
        document.status(),
        hit.passage().section(),
        hit.passage().url(),
        hit.passage().text(),
        explain);
  }
}
