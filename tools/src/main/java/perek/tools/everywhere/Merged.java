package perek.tools.everywhere;

import java.util.List;
import perek.tools.data.Table;

/// The rows of several answers in one table.
///
/// @param table on disk; its first column, `service`, holds the address a row came from, and after
///   a blank those of other services that have the same dataset
/// @param duplicates rows left out since another service had given the dataset
/// @param notes sentences about units, columns and incomplete answers
public record Merged(Table table, long duplicates, List<String> notes) {

  public Merged {
    notes = List.copyOf(notes);
  }
}
