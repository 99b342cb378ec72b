package perek.corpora.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.Front;

/// What is stated about a document outside its text; null where nothing is.
///
/// @param id short name, or null where the path names it
/// @param repository where its source is kept, such as `ivoa-std/SSA`
record Stated(
    @Nullable String id,
    @Nullable String repository,
    @Nullable String title,
    @Nullable String version,
    @Nullable String date,
    @Nullable String status,
    @Nullable String licence,
    @Nullable String url,
    List<String> authors) {

  static final Stated NOTHING =
      new Stated(null, null, null, null, null, null, null, null, List.of());

  Stated {
    authors = List.copyOf(authors);
  }

  /// What a document says of itself.
  static Stated by(Front front) {
    return new Stated(
        front.id(),
        null,
        front.title(),
        front.version(),
        front.date(),
        front.status(),
        front.licence(),
        front.url(),
        front.authors());
  }

  /// This, and what it lacks from another.
  Stated or(Stated other) {
    return new Stated(
        first(id, other.id),
        first(repository, other.repository),
        first(title, other.title),
        first(version, other.version),
        first(date, other.date),
        first(status, other.status),
        first(licence, other.licence),
        first(url, other.url),
        authors.isEmpty() ? other.authors : authors);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
