package perek.tools.spectrum.line;

/// How far a dip or a peak reaches until the flux turns, and how much it stands out.
///
/// @param left pixel of the saddle on its short side
/// @param right pixel of that on its long side
/// @param prominence difference to the nearer of both saddles
record Basin(int left, int right, double prominence) {

  /// A turn back by this share of the depth ends a line.
  private static final double TURN = .15;

  static Basin around(double[] flux, int at) {
    double sign = flux[at] < 1 ? 1 : -1;
    int left = saddle(flux, at, -1, sign);
    int right = saddle(flux, at, 1, sign);
    double prominence = Math.min((flux[left] - flux[at]) * sign, (flux[right] - flux[at]) * sign);
    return new Basin(left, right, prominence);
  }

  private static int saddle(double[] flux, int at, int step, double sign) {
    int best = at;
    for (int i = at + step; i >= 0 && i < flux.length && Double.isFinite(flux[i]); i += step) {
      double rise = (flux[i] - flux[at]) * sign;
      double most = (flux[best] - flux[at]) * sign;
      if (rise > most) best = i;
      else if (most - rise > TURN * most && best != at) break;
      if ((flux[best] - 1) * sign > 0) break;
    }
    return best;
  }
}
