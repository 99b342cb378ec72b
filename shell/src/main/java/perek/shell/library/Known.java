package perek.shell.library;

import java.util.List;
import perek.corpora.note.Notes;
import perek.shell.line.Nearest;
import perek.shell.line.UsageException;

/// Checks ids that a user types.
final class Known {

  private Known() {}

  /// @param ids of added corpora
  /// @param shipped ids that come with Perek, added or not
  /// @throws UsageException saying how to add it, where it can be
  static void require(String id, List<String> ids, List<String> shipped) throws UsageException {
    if (shipped.contains(id) && !ids.contains(id))
      throw new UsageException(
          "Corpus '" + id + "' was not added yet: perek corpora add " + id + ".");
    require(id, ids);
  }

  /// @throws UsageException naming the nearest id, where this one is not among them
  static void require(String id, List<String> ids) throws UsageException {
    if (ids.contains(id)) return;
    if (id.equals(Notes.CORPUS))
      throw new UsageException("The starter notes come with Perek and are kept up to date by it.");
    String meant = Nearest.of(id, ids).map(near -> " Did you mean '" + near + "'?").orElse("");
    throw new UsageException(
        "There is no corpus '" + id + "'." + meant + " See 'perek corpora list'.");
  }
}
