package perek.tools.redshift.template;

/// Class of an object, with the redshifts at which it is looked for.
public enum Kind {
  /// In the Galaxy: 1,200 km/s is beyond the escape velocity anywhere in it.
  STAR(-0.004, 0.004, 4),
  /// From the blueshift of the nearest on; a spectrum of 1 um sees nothing of older stars beyond 2.
  GALAXY(-0.01, 2, 3),
  /// Quasars and Seyfert galaxies: from 1,000 km/s on.
  QSO(0.0033, 7, 3);

  private final double zMin;
  private final double zMax;
  private final int polynomials;

  Kind(double zMin, double zMax, int polynomials) {
    this.zMin = zMin;
    this.zMax = zMax;
    this.polynomials = polynomials;
  }

  public double zMin() {
    return zMin;
  }

  public double zMax() {
    return zMax;
  }

  /// Terms of a polynomial added to the templates, for errors of the flux scale, light of the sky
  /// and, of quasars, that of the galaxy around them.
  public int polynomials() {
    return polynomials;
  }

  /// Minima this far apart are two redshifts, km/s: 1,000, as SDSS has it; of quasars the width of
  /// their lines, within which one identification has several minima.
  public double apartKms() {
    return this == QSO ? 5000 : 1000;
  }
}
