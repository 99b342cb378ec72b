package perek.corpora;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a citation names: a standard, a page of documentation, an abstract, a user's own file.
///
/// @param id short name people cite by: `SSA`, `eprv/RVData/docs/source/faq.rst`,
///   `arXiv:2305.00019`; never blank
/// @param title full title; never blank
/// @param version as published, such as `1.1`; null where the source states none
/// @param date of publication, ISO 8601 as far as known; null where the source states none
/// @param status REC, PEN, PR, WD, EN or NOTE for IVOA documents; null where the source states none
/// @param licence as its source states it; null where it states none
/// @param url publisher's address; null where unknown
/// @param authors in the order of the source, possibly empty
public record Document(
    String id,
    String title,
    @Nullable String version,
    @Nullable String date,
    @Nullable String status,
    @Nullable String licence,
    @Nullable String url,
    List<String> authors) {

  public Document {
    if (id.isBlank())
      throw new IllegalArgumentException("document id is blank (title: " + title + ")");
    if (title.isBlank())
      throw new IllegalArgumentException("title of document " + id + " is blank");
    authors = List.copyOf(authors);
  }

  /// The name and version as a reader writes it, such as `SSA 1.1`.
  public String label() {
    return version == null ? id : id + " " + version;
  }
}
