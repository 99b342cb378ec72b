package perek.tools.lightcurve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which flagged points are left out.
public enum Quality {
  /// Those whose flags say that the flux is not to be trusted.
  USUAL,
  /// None.
  NONE,
  /// All that bear any flag.
  ANY;

  /// What Kepler's bits mean, from the lowest (Kepler Archive Manual, table 2-3).
  private static final List<String> KEPLER =
      List.of(
          "attitude tweak",
          "safe mode",
          "coarse point",
          "Earth point",
          "reaction wheel zero crossing",
          "reaction wheel desaturation",
          "argabrightening",
          "cosmic ray in the aperture",
          "excluded by hand",
          "(reserved)",
          "sensitivity dropout",
          "outlier removed",
          "argabrightening on the CCD",
          "cosmic ray in collateral pixels",
          "detector anomaly",
          "no fine point",
          "no data",
          "rolling band in the aperture",
          "rolling band in the mask",
          "possible thruster firing",
          "thruster firing");

  /// What TESS's bits mean (Science Data Products Description, table 32).
  private static final List<String> TESS =
      List.of(
          "attitude tweak",
          "safe mode",
          "coarse point",
          "Earth point",
          "argabrightening",
          "reaction wheel desaturation",
          "cosmic ray in the aperture",
          "excluded by hand",
          "discontinuity",
          "outlier removed",
          "cosmic ray in collateral pixels",
          "stray light",
          "scattered light",
          "planet search exclude",
          "bad calibration",
          "too few targets");

  /// Bits 1 to 4, 6, 9, 15, 17 and 21.
  private static final int KEPLER_USUAL = 1_130_799;

  /// Bits 1 to 6, 8, 10 and 15.
  private static final int TESS_USUAL = 17_087;

  /// @throws IllegalArgumentException for another word
  public static Quality of(String word) {
    for (Quality q : values()) if (q.word().equals(word.toLowerCase(Locale.ROOT))) return q;
    throw new IllegalArgumentException(
        "--quality is '" + word + "': it must be usual, none or any");
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Bits that leave a point out.
  int mask(boolean tess) {
    return switch (this) {
      case NONE -> 0;
      case ANY -> -1;
      case USUAL -> tess ? TESS_USUAL : KEPLER_USUAL;
    };
  }

  /// Names of the bits of a flag.
  static List<String> meaning(int flags, boolean tess) {
    List<String> names = tess ? TESS : KEPLER;
    List<String> all = new ArrayList<>();
    for (int bit = 0; bit < 31; bit++)
      if ((flags & (1 << bit)) != 0)
        all.add(bit < names.size() ? names.get(bit) : "bit " + (bit + 1));
    return all;
  }
}
