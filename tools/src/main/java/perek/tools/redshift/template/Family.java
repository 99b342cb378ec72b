package perek.tools.redshift.template;

import java.util.List;

/// Templates of one kind on the logarithmic grid, at rest, vacuum. Arrays are not copied and must
/// not be altered.
///
/// @param name of the file they come from
/// @param kind of object
/// @param joint true for eigenspectra, which are added up with any factors; false for templates of
///   which one at a time is taken
/// @param first pixel of the grid
/// @param rows a spectrum each, all as long
/// @param labels of the rows, such as `A0 (19510)`
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Family(
    String name, Kind kind, boolean joint, int first, double[][] rows, List<String> labels) {

  public Family {
    labels = List.copyOf(labels);
    if (rows.length == 0 || rows.length != labels.size())
      throw new IllegalArgumentException(
          "%s has %d templates and %d names: they must be as many, at least one"
              .formatted(name, rows.length, labels.size()));
  }

  /// Pixels of a row.
  public int length() {
    return rows[0].length;
  }

  /// Last pixel of the grid.
  public int last() {
    return first + length() - 1;
  }
}
