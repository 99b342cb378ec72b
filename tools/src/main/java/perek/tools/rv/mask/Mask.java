package perek.tools.rv.mask;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Lines at rest, by rising wavelength. Immutable, as long as nobody alters the arrays.
///
/// @param name as the file is called
/// @param format how it was recognised
/// @param vacuum true for wavelengths in vacuum, false for air
/// @param centres Angstrom
/// @param widths of the holes, km/s; NaN where the mask does not say
/// @param weights above 0
/// @param notes what the user should know, a sentence each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Mask(
    String name,
    String format,
    boolean vacuum,
    double[] centres,
    double[] widths,
    double[] weights,
    List<String> notes) {

  public Mask {
    notes = List.copyOf(notes);
    if (centres.length == 0) throw new IllegalArgumentException("the mask " + name + " is empty");
  }

  public int lines() {
    return centres.length;
  }

  public double from() {
    return centres[0];
  }

  public double to() {
    return centres[centres.length - 1];
  }

  /// The width that half of the holes do not exceed, km/s; nothing where the mask has none.
  public OptionalDouble width() {
    double[] sorted = IntStream.range(0, lines()).mapToDouble(i -> widths[i]).sorted().toArray();
    double middle = sorted[sorted.length / 2];
    return Double.isNaN(middle) ? OptionalDouble.empty() : OptionalDouble.of(middle);
  }

  /// The same declared to be in the other medium; nothing is converted.
  public Mask declared(boolean inVacuum) {
    return new Mask(name, format, inVacuum, centres, widths, weights, notes);
  }

  /// The same lines elsewhere, in a medium that the caller has converted to.
  public Mask at(double[] others, boolean inVacuum) {
    return new Mask(name, format, inVacuum, others, widths, weights, notes);
  }

  /// `air` or `vacuum`.
  public String medium() {
    return vacuum ? "vacuum" : "air";
  }
}
