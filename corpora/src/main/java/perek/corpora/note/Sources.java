package perek.corpora.note;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import perek.corpora.Document;

/// The documents that the notes cite, from the resource `notes-documents.yaml`, and how a source in
/// a note's front matter becomes a citation.
///
/// @param table document id to its entry
record Sources(Map<?, ?> table) {

  private static final String TABLE = "/perek/notes-documents.yaml";

  /// A source of a note: the document and the titles of the cited section from the top.
  record Source(Document document, List<String> sections) {}

  static Sources load() {
    Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(Notes.resource(TABLE));
    if (loaded instanceof Map<?, ?> table) return new Sources(table);
    throw new IllegalStateException(TABLE + " is no map");
  }

  /// Resolves one source.
  ///
  /// @param source the mapping that stands in the front matter
  Source source(Map<?, ?> source) {
    String section = text(source, "section");
    if (Boolean.TRUE.equals(source.get("unverified")))
      return new Source(unverified(source), section == null ? List.of() : List.of(section));
    String id = String.valueOf(source.get("document"));
    if (!(table.get(id) instanceof Map<?, ?> entry))
      throw new IllegalStateException(
          TABLE + " lacks the document " + id + "; run its script again");
    return new Source(document(id, entry), section == null ? List.of() : path(entry, section));
  }

  private static Document unverified(Map<?, ?> source) {
    String publisher = text(source, "publisher");
    String title = text(source, "title");
    String name = title == null ? String.valueOf(publisher) : title;
    String id = text(source, "document");
    return new Document(
        id == null ? name : id,
        name + " (unverified)",
        text(source, "version"),
        text(source, "date"),
        text(source, "status"),
        null,
        text(source, "url"),
        publisher == null ? List.of() : List.of(publisher));
  }

  private static Document document(String id, Map<?, ?> entry) {
    return new Document(
        id,
        String.valueOf(entry.get("title")),
        text(entry, "version"),
        text(entry, "date"),
        text(entry, "status"),
        text(entry, "licence"),
        text(entry, "url"),
        texts(entry.get("authors")));
  }

  /// The titles down to a section; only its own where the table does not know it.
  private static List<String> path(Map<?, ?> entry, String section) {
    return entry.get("sections") instanceof Map<?, ?> sections && sections.containsKey(section)
        ? texts(sections.get(section))
        : List.of(section);
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> texts ? texts.stream().map(String::valueOf).toList() : List.of();
  }

  private static @Nullable String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
