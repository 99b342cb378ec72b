package perek.tools.pool;

/// A share of a number that was counted, with its interval of 95 % (Wilson 1927).
///
/// @param right how many
/// @param all of how many
/// @param value right / all; 0 where nothing was counted
/// @param low lower end
/// @param high upper end
public record Share(int right, int all, double value, double low, double high) {

  private static final double Z = 1.959964;

  public static Share of(int right, int all) {
    if (right < 0 || right > all)
      throw new IllegalArgumentException(right + " of " + all + " is no share");
    if (all == 0) return new Share(0, 0, 0, 0, 1);
    double p = right / (double) all;
    double z2 = Z * Z / all;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / all + z2 / (4 * all));
    return new Share(right, all, p, Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
