package perek.tools.pool;

import java.util.List;

/// Spectra of which labels are wanted. Arrays are not copied and must not be altered.
///
/// @param ids a name for each
/// @param features a row for each
/// @param shown fluxes of each, to be drawn
/// @param truth the label of each where it is known, else blank
/// @param folds a number for each, so that spectra of one star have the same; all 0 where not known
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Pool(
    List<String> ids, double[][] features, double[][] shown, List<String> truth, int[] folds) {

  public Pool {
    ids = List.copyOf(ids);
    truth = List.copyOf(truth);
    if (ids.size() != features.length
        || shown.length != features.length
        || ids.size() != truth.size()
        || ids.size() != folds.length)
      throw new IllegalArgumentException(
          "%d names, %d rows, %d labels and %d folds: they must be as many"
              .formatted(ids.size(), features.length, truth.size(), folds.length));
  }

  public int size() {
    return ids.size();
  }

  /// All labels that are known, in alphabetic order.
  public List<String> classes() {
    return truth.stream().filter(t -> !t.isBlank()).distinct().sorted().toList();
  }
}
