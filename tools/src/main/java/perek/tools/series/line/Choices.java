package perek.tools.series.line;

import java.util.Optional;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;

/// How spectra are brought together. Blank for what is usual.
///
/// @param to medium of the series, `air` or `vacuum`; air from 2000 to 10000 Angstrom as usual
/// @param medium of files that do not say theirs; air as usual, which is told
/// @param frame of files that do not say theirs, `observatory` or `barycentric`; left as they are
///   as usual, which is told
/// @param site observatory of spectra that are at rest with it and do not name it
/// @param raDeg right ascension, ICRS, where files do not say it
/// @param decDeg declination likewise
public record Choices(
    String to,
    String medium,
    String frame,
    String site,
    Optional<Double> raDeg,
    Optional<Double> decDeg) {

  /// What is usual.
  public static final Choices USUAL =
      new Choices("", "", "", "", Optional.empty(), Optional.empty());

  private static final double SHORTEST = 2000;
  private static final double LONGEST = 10_000;

  public Choices {
    check("--to", to, "air", "vacuum");
    check("--medium", medium, "air", "vacuum");
    check("--frame", frame, "observatory", "barycentric");
    if (raDeg.isPresent() != decDeg.isPresent())
      throw new IllegalArgumentException("--ra and --dec are given together or not at all");
  }

  private static void check(String option, String word, String one, String other) {
    if (!word.isEmpty() && !word.equals(one) && !word.equals(other))
      throw new IllegalArgumentException(
          "%s is '%s': it must be %s or %s".formatted(option, word, one, other));
  }

  /// @param fromA start of the band, Angstrom
  /// @param toA its end
  boolean air(double fromA, double toA) {
    return to.isEmpty() ? fromA >= SHORTEST && toA <= LONGEST : to.equals("air");
  }

  Medium silentMedium() {
    return medium.equals("vacuum") ? Medium.vacuum() : Medium.air();
  }

  Frame silentFrame() {
    return switch (frame) {
      case "observatory" -> Frame.OBSERVATORY;
      case "barycentric" -> Frame.BARYCENTRIC;
      default -> Frame.UNKNOWN;
    };
  }
}
