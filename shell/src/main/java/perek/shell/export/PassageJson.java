package perek.shell.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.index.store.Stored;

/// One passage as `index export` writes it. Stable: fields keep name and order, a missing value is
/// null.
///
/// @param document short name people cite by
/// @param date ISO 8601 as far as known
/// @param sections titles from the top down
/// @param hash SHA-256 (hex) of what is embedded
/// @param vector absent where it was not asked for, or the passage has none
@JsonPropertyOrder({
  "corpus",
  "document",
  "title",
  "version",
  "date",
  "status",
  "licence",
  "authors",
  "path",
  "sections",
  "url",
  "text",
  "hash",
  "vector"
})
record PassageJson(
    String corpus,
    String document,
    String title,
    @Nullable String version,
    @Nullable String date,
    @Nullable String status,
    @Nullable String licence,
    List<String> authors,
    String path,
    List<String> sections,
    @Nullable String url,
    String text,
    String hash,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Float> vector) {

  static PassageJson of(Stored stored) {
    Passage passage = stored.passage();
    Document document = passage.document();
    return new PassageJson(
        stored.corpus(),
        document.id(),
        document.title(),
        document.version(),
        document.date(),
        document.status(),
        document.licence(),
        document.authors(),
        passage.path(),
        passage.sections(),
        passage.url(),
        passage.text(),
        passage.hash(),
        stored.vector());
  }
}
