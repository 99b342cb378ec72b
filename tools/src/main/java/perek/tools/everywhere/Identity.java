package perek.tools.everywhere;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perek.tools.dal.Accref;
import perek.tools.data.Cell;
import perek.tools.data.Table;

/// Which rows are the same dataset at two services: by the publisher's identifier, else the
/// creator's, else the access reference. For one thread.
final class Identity {

  /// Columns of one answer that tell its datasets apart.
  ///
  /// @param base against which references are resolved
  record Columns(
      Optional<Integer> publisher, Optional<Integer> creator, Optional<Integer> access, URI base) {

    static Columns of(Table table, URI base) {
      return new Columns(
          table.byRole("curation.publisherdid").or(() -> table.index("obs_publisher_did")),
          table.byRole("dataid.creatordid").or(() -> table.index("obs_creator_did")),
          Accref.column(table),
          base);
    }

    /// What a row may be known by, the surest first.
    List<String> keys(@Nullable Object[] row) {
      List<String> keys = new ArrayList<>();
      text(row, publisher).ifPresent(id -> keys.add("p " + id.toLowerCase(Locale.ROOT)));
      text(row, creator).ifPresent(id -> keys.add("c " + id.toLowerCase(Locale.ROOT)));
      text(row, access).map(this::absolute).ifPresent(url -> keys.add("a " + url));
      return keys;
    }

    /// A reference as it can be opened; what cannot is left as it is.
    String absolute(String reference) {
      return Accref.of(reference, base) instanceof Accref.Usable(URI address)
          ? address.toString()
          : reference;
    }

    private static Optional<String> text(@Nullable Object[] row, Optional<Integer> column) {
      return column.map(c -> Cell.text(row[c]).strip()).filter(t -> !t.isEmpty());
    }
  }

  /// Where a dataset stands already.
  private record Place(int answer, int row) {}

  private final Map<String, Place> known = new HashMap<>();
  private final Set<String> vague = new HashSet<>();

  /// A first look at the rows of an answer: an identifier that several of them share names no one
  /// dataset.
  void look(List<List<String>> rowsOfOneAnswer) {
    Set<String> seen = new HashSet<>();
    for (List<String> keys : rowsOfOneAnswer)
      for (String key : keys) if (!seen.add(key)) vague.add(key);
  }

  /// The row of an earlier answer with the same dataset.
  Optional<Integer> twin(List<String> keys, int answer) {
    return keys.stream()
        .filter(k -> !vague.contains(k))
        .map(known::get)
        .filter(place -> place != null && place.answer() != answer)
        .map(Place::row)
        .findFirst();
  }

  void remember(List<String> keys, int answer, int row) {
    for (String key : keys) known.putIfAbsent(key, new Place(answer, row));
  }
}
