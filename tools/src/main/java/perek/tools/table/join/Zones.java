package perek.tools.table.join;

import java.util.Arrays;

/// Places in zones of declination, each sorted by right ascension, so that neighbours are found
/// without a look at all. Distances are those of unit vectors, exact for small and for large ones.
final class Zones {

  private static final int MOST_ZONES = 1 << 20;

  /// Slack for rounding, in degrees: far below any error of a position.
  private static final double SLACK_DEG = 1e-9;

  /// Hears a neighbour.
  @FunctionalInterface
  interface Neighbour {
    void at(int row, double distanceDeg);
  }

  private final double radiusDeg;
  private final double heightDeg;
  private final int[] start;
  private final int[] rows;
  private final double[] ra;
  private final double[] vectors;

  /// @param sky rows without a place are nobody's neighbours
  Zones(Sky sky, double radiusDeg) {
    this.radiusDeg = radiusDeg;
    this.heightDeg = Math.max(radiusDeg, 180.0 / MOST_ZONES);
    int zones = zone(90) + 1;
    start = new int[zones + 1];
    for (int i = 0; i < sky.rows(); i++) if (sky.placed(i)) start[zone(sky.decDeg(i)) + 1]++;
    for (int z = 0; z < zones; z++) start[z + 1] += start[z];
    rows = new int[start[zones]];
    int[] next = Arrays.copyOf(start, zones);
    for (int i = 0; i < sky.rows(); i++) if (sky.placed(i)) rows[next[zone(sky.decDeg(i))]++] = i;
    for (int z = 0; z < zones; z++) sort(sky, start[z], start[z + 1]);
    ra = new double[rows.length];
    vectors = new double[3 * rows.length];
    for (int i = 0; i < rows.length; i++) {
      ra[i] = turn(sky.raDeg(rows[i]));
      vector(sky.raDeg(rows[i]), sky.decDeg(rows[i]), vectors, 3 * i);
    }
  }

  private int zone(double decDeg) {
    return (int) Math.floor((decDeg + 90) / heightDeg);
  }

  private void sort(Sky sky, int from, int to) {
    if (to - from < 2) return;
    Integer[] boxed = new Integer[to - from];
    for (int i = from; i < to; i++) boxed[i - from] = rows[i];
    Arrays.sort(boxed, (a, b) -> Double.compare(turn(sky.raDeg(a)), turn(sky.raDeg(b))));
    for (int i = from; i < to; i++) rows[i] = boxed[i - from];
  }

  /// Tells every row within the radius of a place, in no particular order.
  void near(double raDeg, double decDeg, Neighbour neighbour) {
    double half = halfWidthDeg(decDeg);
    double at = turn(raDeg);
    double[] place = new double[3];
    vector(raDeg, decDeg, place, 0);
    int last = Math.min(zone(Math.min(90, decDeg + radiusDeg)), start.length - 2);
    for (int z = zone(Math.max(-90, decDeg - radiusDeg)); z <= last; z++) {
      scan(z, at - half, at + half, place, neighbour);
      if (at - half < 0 && half < 180) scan(z, at - half + 360, 360, place, neighbour);
      if (at + half > 360 && half < 180) scan(z, 0, at + half - 360, place, neighbour);
    }
  }

  /// How far right ascension may differ for a place within the radius.
  private double halfWidthDeg(double decDeg) {
    if (Math.abs(decDeg) + radiusDeg >= 90 - SLACK_DEG) return 360;
    double sine = Math.sin(Math.toRadians(radiusDeg)) / Math.cos(Math.toRadians(decDeg));
    return Math.toDegrees(Math.asin(Math.min(1, sine))) + SLACK_DEG;
  }

  private void scan(int zone, double fromRa, double toRa, double[] place, Neighbour neighbour) {
    int at = Arrays.binarySearch(ra, start[zone], start[zone + 1], fromRa);
    int i = at < 0 ? -at - 1 : at;
    while (i > start[zone] && ra[i - 1] >= fromRa) i--;
    for (; i < start[zone + 1] && ra[i] <= toRa; i++) {
      double dx = vectors[3 * i] - place[0];
      double dy = vectors[3 * i + 1] - place[1];
      double dz = vectors[3 * i + 2] - place[2];
      double chord = Math.sqrt(dx * dx + dy * dy + dz * dz);
      double distance = Math.toDegrees(2 * Math.asin(Math.min(1, chord / 2)));
      if (distance <= radiusDeg) neighbour.at(rows[i], distance);
    }
  }

  private static double turn(double deg) {
    double turned = deg % 360;
    return turned < 0 ? turned + 360 : turned;
  }

  private static void vector(double raDeg, double decDeg, double[] to, int at) {
    double a = Math.toRadians(raDeg);
    double d = Math.toRadians(decDeg);
    to[at] = Math.cos(d) * Math.cos(a);
    to[at + 1] = Math.cos(d) * Math.sin(a);
    to[at + 2] = Math.sin(d);
  }
}
