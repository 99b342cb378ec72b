package perek.tools.table.histogram;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// Values of a column, counted.
///
/// @param column its name
/// @param unit of the values and of the bins' edges; empty where none is said
/// @param bins from the least value to the largest, all equally wide
/// @param nulls rows that hold no value
/// @param infinite rows whose value is infinite, which no bin holds
/// @param made the same as a table on disk
public record Histogram(
    String column, String unit, List<Bin> bins, long nulls, long infinite, Table made)
    implements Product {

  /// @param from its lower edge, which belongs to it
  /// @param to its upper edge, which belongs to the next; that of the last belongs to the last
  public record Bin(double from, double to, long count) {}

  public Histogram {
    bins = List.copyOf(bins);
  }

  @Override
  public Optional<Table> table() {
    return Optional.of(made);
  }

  /// How many bins.
  @Override
  public OptionalLong rows() {
    return OptionalLong.of(bins.size());
  }
}
