package perek.corpora.open;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An entry of a metadata file: about one document, or about a folder of them.
final class Entry {

  private static final Pattern CONVERTED = Pattern.compile("\\.ipynb\\.md$");

  private Entry() {}

  /// What an entry of an `INDEX.json` states about a file, or null where it is about others.
  ///
  /// @param key such as `ADQL` or `eprv/RVData`
  /// @param below path of the file below the folder of the `INDEX.json`, such as
  ///   `RVData/docs/faq.rst`
  static @Nullable Stated of(String key, JsonNode entry, String below) {
    for (int from = 0; from >= 0; from = key.indexOf('/', from) + 1) {
      String tail = key.substring(from);
      if (below.startsWith(tail + "/")) {
        String inside = below.substring(tail.length() + 1);
        return isDocument(entry)
            ? document(entry, inside.contains("/") ? key + "/" + inside : key)
            : folder(entry, key.substring(0, from) + below, inside);
      }
      if (key.indexOf('/', from) < 0) return null;
    }
    return null;
  }

  private static boolean isDocument(JsonNode entry) {
    return entry.has("html") || entry.has("doctype") || entry.has("docname");
  }

  static Stated document(JsonNode meta, String id) {
    return new Stated(
        id,
        Tidy.text(meta, "repo"),
        Tidy.text(meta, "title"),
        Tidy.text(meta, "version"),
        Tidy.date(Tidy.text(meta, "date")),
        status(meta),
        Tidy.licence(Tidy.text(meta, "licence")),
        Tidy.text(meta, "url"),
        Tidy.authors(meta.path("authors")));
  }

  private static @Nullable String status(JsonNode meta) {
    String status = Tidy.text(meta, "status");
    return status == null ? Tidy.text(meta, "doctype") : status;
  }

  private static Stated folder(JsonNode entry, String id, String inside) {
    return new Stated(
        id,
        Tidy.text(entry, "repo"),
        null,
        Tidy.text(entry, "version"),
        Tidy.date(Tidy.text(entry, "commit_date")),
        null,
        Tidy.licence(Tidy.text(entry, "licence")),
        source(entry, inside),
        Tidy.authors(entry.path("authors")));
  }

  /// Address of a file in its repository; a notebook kept as Markdown is a notebook there.
  private static @Nullable String source(JsonNode entry, String inside) {
    String repository = Tidy.text(entry, "repo");
    String commit = Tidy.text(entry, "commit");
    if (repository == null || commit == null) return Tidy.text(entry, "url");
    String path = CONVERTED.matcher(inside).replaceFirst(".ipynb").replace(" ", "%20");
    return "https://github.com/" + repository + "/blob/" + commit + "/" + path;
  }
}
