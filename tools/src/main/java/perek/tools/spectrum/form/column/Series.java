package perek.tools.spectrum.form.column;

import java.util.Arrays;
import java.util.Locale;

/// A column of numbers with what its file says of it.
///
/// @param name as written
/// @param unit blank where none is stated
/// @param ucd blank likewise
/// @param utype blank likewise
/// @param said comment or description
/// @param numbers its values
public record Series(
    String name, String unit, String ucd, String utype, String said, Numbers numbers) {

  /// Values that are never altered.
  public static final class Numbers {
    private final double[] values;

    public Numbers(double[] values) {
      this.values = values;
    }

    /// Not a copy: not to be altered.
    public double[] values() {
      return values;
    }
  }

  public double[] values() {
    return numbers.values();
  }

  /// Some of its rows.
  Series part(int from, int to) {
    double[] some = Arrays.copyOfRange(values(), from, to);
    return new Series(name, unit, ucd, utype, said, new Numbers(some));
  }

  /// The utype without its prefix and leading words, in small letters.
  String role() {
    return utype
        .substring(utype.indexOf(':') + 1)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^spectrum\\.", "")
        .replaceFirst("^data\\.", "");
  }

  String lower() {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Name, UCD and comment as one text in small letters.
  String words() {
    return (name + " " + ucd + " " + said).toLowerCase(Locale.ROOT);
  }
}
