package perek.corpora;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of text that is found, quoted and cited as a whole.
///
/// @param document what a citation of this passage names
/// @param path of the file read, relative to the folder that was added, with `/`; a record of a
///   file is `file#id`
/// @param sections numbered titles from the top down, such as `4 Optional components`, `4.4.4
///   ILIKE`; possibly empty
/// @param anchor fragment identifier of the nearest heading in the published document; null where
///   it has none
/// @param text as quoted: paragraphs separated by a blank line, tables with one row a line and
///   cells separated by ` | `
public record Passage(
    Document document, String path, List<String> sections, @Nullable String anchor, String text) {

  public Passage {
    if (path.isBlank())
      throw new IllegalArgumentException("path of a passage of " + document.id() + " is blank");
    if (text.isBlank()) throw new IllegalArgumentException("a passage of " + path + " has no text");
    sections = List.copyOf(sections);
  }

  /// Section path joined by ` › `, or null where the document has no headings.
  public @Nullable String section() {
    return sections.isEmpty() ? null : String.join(" › ", sections);
  }

  /// Where the text stands: `document version › section path`.
  public String header() {
    return sections.isEmpty() ? document.label() : document.label() + " › " + section();
  }

  /// Address of the passage: the document's, with the anchor; null where the document has none.
  public @Nullable String url() {
    String url = document.url();
    return url == null || anchor == null ? url : url + "#" + anchor;
  }

  /// What is embedded: the header line, then the text.
  public String embedded() {
    return header() + "\n" + text;
  }

  /// SHA-256 of [#embedded()], the key under which its vector is kept.
  public String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(embedded().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
