package perek.tools.spectrum;

import java.util.Locale;

/// What the wavelengths are at rest with.
public enum Frame {
  /// The telescope.
  OBSERVATORY,
  /// The centre of the Sun.
  HELIOCENTRIC,
  /// The barycentre of the Solar System.
  BARYCENTRIC,
  /// The object itself.
  REST,
  /// The file does not say.
  UNKNOWN;

  /// In small letters.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
