package perek.tools.unit;

/// What a quantity measures, with the unit into which all of its kind are converted.
public enum Dimension {
  /// Wavelength, or what stands for one: frequency, photon energy, wavenumber. In metres.
  SPECTRAL("m"),
  /// Angle on the sky, in degrees.
  ANGLE("deg"),
  /// Span of time, in days of 86,400 s.
  DURATION("d"),
  /// Velocity along the line of sight, in km/s.
  VELOCITY("km/s");

  private final String unit;

  Dimension(String unit) {
    this.unit = unit;
  }

  /// Symbol of the unit of this dimension.
  public String unit() {
    return unit;
  }
}
