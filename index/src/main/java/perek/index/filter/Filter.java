package perek.index.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a passage must be of to be found: of one of the documents, and of one of the statuses, and
/// so on. An empty part asks nothing, an empty filter lets everything through.
///
/// @param documents any of which
/// @param statuses any of which, such as `REC`, in capitals
/// @param years of publication; a document without a date is of [Years#ALL] only
/// @param authors names any of which is an author's: all words of a name but initials must be one
///   author's, in any order, case and accents left aside
/// @param kinds any of which
public record Filter(
    List<Named> documents,
    Set<String> statuses,
    Years years,
    List<String> authors,
    Set<Kind> kinds) {

  /// Lets everything through.
  public static final Filter NONE = new Filter(List.of(), Set.of(), Years.ALL, List.of(), Set.of());

  public Filter {
    documents = List.copyOf(documents);
    statuses =
        statuses.stream()
            .map(status -> status.strip().toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    authors = List.copyOf(authors);
    kinds = Set.copyOf(kinds);
  }

  /// A document by its id in any case, or by the end of it after a `/`.
  ///
  /// @param version null for any
  public record Named(String id, @Nullable String version) {

    public Named {
      if (id.isBlank()) throw new IllegalArgumentException("the id of a document is blank");
    }

    /// Reads `TAP` or `TAP 1.1`.
    ///
    /// @throws IllegalArgumentException where it is blank
    public static Named of(String text) {
      String stripped = text.strip();
      int blank = stripped.lastIndexOf(' ');
      return blank > 0 && stripped.substring(blank + 1).matches("[vV]?\\d[\\w.-]*")
          ? new Named(
              stripped.substring(0, blank).strip(),
              stripped.substring(blank + 1).replaceFirst("^[vV]", ""))
          : new Named(stripped, null);
    }

    /// For people: `TAP 1.1`.
    public String label() {
      return version == null ? id : id + " " + version;
    }
  }

  public static Filter documents(List<Named> documents) {
    return new Filter(documents, Set.of(), Years.ALL, List.of(), Set.of());
  }

  public static Filter statuses(Set<String> statuses) {
    return new Filter(List.of(), statuses, Years.ALL, List.of(), Set.of());
  }

  public static Filter years(Years years) {
    return new Filter(List.of(), Set.of(), years, List.of(), Set.of());
  }

  public static Filter authors(List<String> authors) {
    return new Filter(List.of(), Set.of(), Years.ALL, authors, Set.of());
  }

  public static Filter kinds(Set<Kind> kinds) {
    return new Filter(List.of(), Set.of(), Years.ALL, List.of(), kinds);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /// For people: `papers since 2024 by Zechmeister`.
  public String label() {
    List<String> parts = new ArrayList<>();
    if (!kinds.isEmpty())
      parts.add(
          new TreeSet<>(kinds).stream().map(Kind::label).collect(Collectors.joining(" and ")));
    if (!documents.isEmpty())
      parts.add(documents.stream().map(Named::label).collect(Collectors.joining(" and ")));
    if (!statuses.isEmpty()) parts.add("status " + String.join(" or ", new TreeSet<>(statuses)));
    if (!years.all()) parts.add(years.label());
    if (!authors.isEmpty()) parts.add("by " + String.join(" or ", authors));
    return String.join(" ", parts);
  }
}
