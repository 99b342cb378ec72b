package perek.tools.pool;

import java.io.IOException;
import java.util.List;

/// Spectra of which labels are wanted. Arrays are not copied and must not be altered.
///
/// @param ids a name for each, no two the same
/// @param features a row for each
/// @param spectra what is drawn of each
/// @param truth the label of each where it is known, else blank
/// @param folds a number for each, so that spectra of one star have the same; all 0 where not known
/// @param notes what the user should know, a sentence each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Pool(
    List<String> ids,
    double[][] features,
    Spectra spectra,
    List<String> truth,
    int[] folds,
    List<String> notes) {

  /// Where spectra are drawn from: memory, or files that are read when they are to be seen. Safe
  /// for use by several threads.
  @FunctionalInterface
  public interface Spectra {

    /// @param row of the pool
    /// @throws IOException where a file is no more what it was
    Shown of(int row) throws IOException;
  }

  /// A spectrum to be drawn.
  ///
  /// @param x what runs along the bottom, with its unit
  /// @param at places along the bottom
  /// @param flux as many, in the unit of the file; NaN where there is none
  public record Shown(String x, double[] at, double[] flux) {}

  public Pool {
    ids = List.copyOf(ids);
    truth = List.copyOf(truth);
    notes = List.copyOf(notes);
    if (ids.size() != features.length || ids.size() != truth.size() || ids.size() != folds.length)
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
