package perek.shell.render;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.corpora.Document;
import perek.index.Hit;

/// One hit as `search --json` writes it. Stable: fields keep name and order, a missing value is
/// null.
///
/// @param rank from 1
/// @param score comparable within one search only
@JsonPropertyOrder({
  "rank",
  "score",
  "document",
  "path",
  "version",
  "status",
  "section",
  "url",
  "text"
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
    String text) {

  /// What `search --batch` writes for a line.
  @JsonPropertyOrder({"id", "hits"})
  public record Line(String id, List<HitJson> hits) {}

  public static List<HitJson> of(List<Hit> hits) {
    return IntStream.range(0, hits.size()).mapToObj(i -> of(i + 1, hits.get(i))).toList();
  }

  private static HitJson of(int rank, Hit hit) {
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
        hit.passage().text());
  }
}
