package perek.shell.command;

import java.util.List;
import perek.index.Explained;
import perek.index.Hit;

/// Finds passages. Safe for use by several threads.
public interface Searching {

  /// The best `k` hits, best first.
  List<Hit> search(String query, int k);

  /// The same hits, each with the reasons.
  List<Explained> explain(String query, int k);
}
