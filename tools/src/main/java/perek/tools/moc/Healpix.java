package perek.tools.moc;

/// Cells of HEALPix in the nested scheme (Górski et al. 2005, section 5 and appendix).
public final class Healpix {

  /// The finest order, whose cells are .4 milliarcsec wide.
  public static final int MAX_ORDER = 29;

  /// Ring of the northernmost corner of each base cell, and its place on it, in units of a base
  /// cell.
  private static final int[] RING = {2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4};

  private static final int[] ALONG = {1, 3, 5, 7, 0, 2, 4, 6, 1, 3, 5, 7};

  private static final double EQUATORIAL_Z = 2.0 / 3;

  private Healpix() {}

  /// Cells of an order.
  public static long cells(int order) {
    return 12L << (2 * order);
  }

  /// The cell that holds a place.
  ///
  /// @throws IllegalArgumentException for an order not from 0 to 29 or a declination beyond the
  ///   poles
  public static long cell(int order, double raDeg, double decDeg) {
    if (order < 0 || order > MAX_ORDER)
      throw new IllegalArgumentException("the order is " + order + ": it must be 0 to 29");
    if (!(Math.abs(decDeg) <= 90) || !Double.isFinite(raDeg))
      throw new IllegalArgumentException(
          "the place is %s, %s: it must be degrees, the second from -90 to 90"
              .formatted(raDeg, decDeg));
    double z = Math.sin(Math.toRadians(decDeg));
    double quarters = (raDeg / 90) % 4;
    if (quarters < 0) quarters += 4;
    return Math.abs(z) <= EQUATORIAL_Z
        ? equatorial(order, z, quarters)
        : polar(order, z, Math.cos(Math.toRadians(decDeg)), quarters);
  }

  private static long equatorial(int order, double z, double quarters) {
    long n = 1L << order;
    long down = (long) Math.floor(n * (0.5 + quarters - 0.75 * z));
    long up = (long) Math.floor(n * (0.5 + quarters + 0.75 * z));
    long faceDown = down >> order;
    long faceUp = up >> order;
    long face;
    if (faceDown == faceUp) face = (faceDown & 3) | 4;
    else face = faceDown < faceUp ? faceDown & 3 : (faceUp & 3) + 8;
    return nested(order, face, up & (n - 1), n - 1 - (down & (n - 1)));
  }

  /// The cosine keeps digits near the poles that 1 - |z| has lost.
  private static long polar(int order, double z, double cosDec, double quarters) {
    long n = 1L << order;
    long face = Math.min(3, (long) quarters);
    double part = quarters - face;
    double reach = n * cosDec * Math.sqrt(3 / (1 + Math.abs(z)));
    long up = Math.min(n - 1, (long) (part * reach));
    long down = Math.min(n - 1, (long) ((1 - part) * reach));
    return z > 0
        ? nested(order, face, n - 1 - down, n - 1 - up)
        : nested(order, face + 8, up, down);
  }

  private static long nested(int order, long face, long x, long y) {
    return (face << (2 * order)) | spread(x) | spread(y) << 1;
  }

  /// Direction of a point of a cell.
  ///
  /// @param x from 0 at the south-west side to 1 at the north-east side
  /// @param y from 0 at the south-east side to 1 at the north-west side
  static Direction point(int order, long cell, double x, double y) {
    double n = 1L << order;
    int face = (int) (cell >> (2 * order));
    long inside = cell & ((1L << (2 * order)) - 1);
    double fx = (gathered(inside) + x) / n;
    double fy = (gathered(inside >> 1) + y) / n;
    double ring = RING[face] - fx - fy;
    double width = ring < 1 ? ring : ring > 3 ? 4 - ring : 1;
    double toPole = width * width / 3;
    double z = ring < 1 ? 1 - toPole : ring > 3 ? toPole - 1 : (2 - ring) * EQUATORIAL_Z;
    double sin = width < 1 ? Math.sqrt(toPole * (2 - toPole)) : Math.sqrt((1 - z) * (1 + z));
    double along = (ALONG[face] * width + fx - fy + 8) % 8;
    double phi = width < 1e-15 ? 0 : Math.PI / 4 * along / width;
    return new Direction(sin * Math.cos(phi), sin * Math.sin(phi), z);
  }

  static Direction centre(int order, long cell) {
    return point(order, cell, 0.5, 0.5);
  }

  /// Radius in radians of a circle around the centre that holds all of the cell.
  static double radius(int order, long cell) {
    Direction centre = centre(order, cell);
    double most = 0;
    for (int corner = 0; corner < 4; corner++)
      most = Math.max(most, centre.to(point(order, cell, corner & 1, corner >> 1)));
    return most * 1.000001;
  }

  /// Bits of a number, each followed by a 0.
  private static long spread(long number) {
    long n = number & 0xffffffffL;
    n = (n ^ n << 16) & 0x0000ffff0000ffffL;
    n = (n ^ n << 8) & 0x00ff00ff00ff00ffL;
    n = (n ^ n << 4) & 0x0f0f0f0f0f0f0f0fL;
    n = (n ^ n << 2) & 0x3333333333333333L;
    return (n ^ n << 1) & 0x5555555555555555L;
  }

  private static long gathered(long bits) {
    long n = bits & 0x5555555555555555L;
    n = (n ^ n >> 1) & 0x3333333333333333L;
    n = (n ^ n >> 2) & 0x0f0f0f0f0f0f0f0fL;
    n = (n ^ n >> 4) & 0x00ff00ff00ff00ffL;
    n = (n ^ n >> 8) & 0x0000ffff0000ffffL;
    return (n ^ n >> 16) & 0xffffffffL;
  }
}
