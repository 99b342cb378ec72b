package perek.tools.spectrum.fits;

import org.jspecify.annotations.Nullable;

/// A header card to be written.
///
/// @param value text, number or truth; null for a keyword without value, which FITS calls undefined
public record Card(String key, @Nullable Object value, String comment) {

  public static Card of(String key, Object value) {
    return new Card(key, value, "");
  }

  /// A keyword whose value nobody knows.
  public static Card undefined(String key) {
    return new Card(key, null, "");
  }
}
