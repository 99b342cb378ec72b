package perek.shell.library;

import java.util.List;
import perek.shell.line.Nearest;
import perek.shell.line.UsageException;

/// Checks ids that a user types.
final class Known {

  private Known() {}

  /// @throws UsageException naming the nearest id, where this one is not among them
  static void require(String id, List<String> ids) throws UsageException {
    if (ids.contains(id)) return;
    String meant = Nearest.of(id, ids).map(near -> " Did you mean '" + near + "'?").orElse("");
    throw new UsageException(
        "There is no corpus '" + id + "'." + meant + " See 'perek corpora list'.");
  }
}
