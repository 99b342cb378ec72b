package perek.tools.moc;

/// A direction on the sky, a vector of length 1.
record Direction(double x, double y, double z) {

  static Direction of(double raDeg, double decDeg) {
    double ra = Math.toRadians(raDeg);
    double dec = Math.toRadians(decDeg);
    return new Direction(Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec));
  }

  /// Angle to another in radians, good for small ones and large ones.
  double to(Direction other) {
    double chord =
        Math.sqrt(
            (x - other.x) * (x - other.x)
                + (y - other.y) * (y - other.y)
                + (z - other.z) * (z - other.z));
    return 2 * Math.asin(Math.min(1, chord / 2));
  }
}
