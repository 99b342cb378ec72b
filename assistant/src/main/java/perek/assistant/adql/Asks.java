package perek.assistant.adql;

import java.util.List;

/// Sends a query to the service for which queries are written.
@FunctionalInterface
public interface Asks {

  /// What came back.
  sealed interface Answer {

    /// @param cells rows of texts, blank where a cell is null
    /// @param rows how many there are in all
    /// @param whole false where the service cut them off
    record Rows(List<String> columns, List<List<String>> cells, long rows, boolean whole)
        implements Answer {
      public Rows {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
      }
    }

    /// @param why in the service's words
    record Failed(String why) implements Answer {}
  }

  /// @param most rows wanted
  /// @param job whether it takes long and is to be run as a job
  Answer ask(String adql, int most, boolean job);
}
