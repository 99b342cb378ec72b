package perek.tools.rv.rotation;

import perek.tools.rv.profile.GaussianFit;

/// The profile that rotation gives to a line, linear limb darkening (Gray 2005, eq. 18.14).
///
/// @param limb coefficient of limb darkening, 0 to 1
/// @param kms velocities from the centre at which widths are fitted: the profile is no Gaussian,
///   and the width of the one that fits best depends on them
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Profile(double limb, double[] kms) {

  private static final int STEPS = 200;
  private static final double MOST = 1000;
  private static final int HALVINGS = 60;

  /// Height of the profile at a part of v sin i from the centre, area 1 over -1 to 1.
  double at(double x) {
    double y = 1 - x * x;
    if (y <= 0) return 0;
    double sum = 2 * (1 - limb) * Math.sqrt(y) + Math.PI * limb / 2 * y;
    return sum / (Math.PI * (1 - limb / 3));
  }

  /// FWHM of the Gaussian that fits a Gaussian of `fwhmKms` after rotation.
  double broadened(double fwhmKms, double vsiniKms) {
    if (vsiniKms <= 0) return fwhmKms;
    double sigma = fwhmKms / (2 * Math.sqrt(2 * Math.log(2)));
    double[] dip = new double[kms.length];
    for (int i = 0; i < dip.length; i++) {
      double sum = 0;
      for (int k = 0; k < STEPS; k++) {
        double x = 2.0 * (k + 0.5) / STEPS - 1;
        double off = (kms[i] - x * vsiniKms) / sigma;
        sum += at(x) * Math.exp(-off * off / 2) * 2 / STEPS;
      }
      dip[i] = 1 - 0.3 * sum;
    }
    return GaussianFit.of(kms, dip).fwhmKms();
  }

  /// The v sin i that widens `fwhm0Kms` to `fwhmKms`; 0 where it is no wider.
  double vsini(double fwhm0Kms, double fwhmKms) {
    if (fwhmKms <= fwhm0Kms) return 0;
    double low = 0;
    double high = Math.min(MOST, fwhmKms);
    for (int i = 0; i < HALVINGS && high - low > 1e-7 * high; i++) {
      double middle = (low + high) / 2;
      if (broadened(fwhm0Kms, middle) < fwhmKms) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  /// First zero of its Fourier transform, times v sin i (Dravins et al. 1990, A&A 228, 203).
  double firstZero() {
    return 0.610 + limb * (0.062 + limb * (0.027 + limb * (0.012 + limb * 0.004)));
  }
}
