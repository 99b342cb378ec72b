package perek.corpora.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document says of itself on its front page or in its head; null where it says nothing.
///
/// @param id short name: bibcode, arXiv id; null for a plain file, which is named by its path
public record Front(
    @Nullable String id,
    @Nullable String title,
    @Nullable String version,
    @Nullable String date,
    @Nullable String status,
    @Nullable String licence,
    @Nullable String url,
    List<String> authors) {

  /// Says nothing.
  public static final Front EMPTY = new Front(null, null, null, null, null, null, null, List.of());

  public Front {
    authors = List.copyOf(authors);
  }

  /// Only a title.
  public static Front titled(@Nullable String title) {
    return new Front(null, title, null, null, null, null, null, List.of());
  }
}
