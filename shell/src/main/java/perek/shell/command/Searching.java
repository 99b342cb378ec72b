package perek.shell.command;

import java.util.List;
import perek.index.Explained;
import perek.index.Hit;
import perek.index.Search;
import perek.index.reading.Understood;

/// Finds passages. Safe for use by several threads.
public interface Searching {

  /// The best hits, best first.
  List<Hit> search(Search search);

  /// The same hits, each with the reasons.
  List<Explained> explain(Search search);

  /// How a search is read.
  Understood understand(Search search);
}
