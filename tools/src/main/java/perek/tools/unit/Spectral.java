package perek.tools.unit;

/// Exact SI constants behind spectral conversions (SI brochure, 9th edition, 2019).
public final class Spectral {

  /// Speed of light in vacuum, m/s.
  public static final double C = 299_792_458.0;

  /// Planck constant times the speed of light, in eV m: h c / e with h = 6.62607015e-34 J s and e =
  /// 1.602176634e-19 C.
  public static final double HC_EV = 6.62607015e-34 * C / 1.602176634e-19;

  private Spectral() {}
}
