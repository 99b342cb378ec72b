package perek.tools.moc;

import java.util.Arrays;
import java.util.List;

/// A part of the sky: cells of the finest order as ranges that neither touch nor overlap.
/// Immutable, safe for many threads.
public final class Moc {

  /// Nothing.
  public static final Moc EMPTY = new Moc(0, new long[0]);

  /// The whole sky.
  public static final Moc ALL = new Moc(0, new long[] {0, Healpix.cells(Healpix.MAX_ORDER)});

  /// Parts of a circle smaller than this share of its radius do not count.
  private static final double FINENESS = 1.0 / 256;

  private static final double FINEST_RAD = Math.toRadians(1e-7);

  private final int order;
  private final long[] bounds;

  /// @param order the finest of the map's cells (MOCORD_S)
  /// @param bounds first and end (exclusive) of each range, ascending
  private Moc(int order, long[] bounds) {
    this.order = order;
    this.bounds = bounds;
  }

  /// @param order of the finest cells that it may have
  /// @param ranges first and end (exclusive) of ranges of the finest order, in any order
  static Moc of(int order, List<long[]> ranges) {
    long[][] sorted = ranges.toArray(long[][]::new);
    Arrays.sort(sorted, (a, b) -> Long.compare(a[0], b[0]));
    long[] bounds = new long[2 * sorted.length];
    int n = 0;
    for (long[] range : sorted) {
      if (range[0] >= range[1]) continue;
      if (n > 0 && range[0] <= bounds[n - 1]) bounds[n - 1] = Math.max(bounds[n - 1], range[1]);
      else {
        bounds[n++] = range[0];
        bounds[n++] = range[1];
      }
    }
    return new Moc(order, Arrays.copyOf(bounds, n));
  }

  /// The range of the finest cells that a cell is made of.
  ///
  /// @throws IllegalArgumentException where there is no such cell
  static long[] range(int order, long first, long last) {
    if (order < 0 || order > Healpix.MAX_ORDER)
      throw new IllegalArgumentException("order " + order + " is not from 0 to 29");
    if (first < 0 || last < first || last >= Healpix.cells(order))
      throw new IllegalArgumentException(
          "cells %d to %d of order %d are not from 0 to %d"
              .formatted(first, last, order, Healpix.cells(order) - 1));
    int shift = 2 * (Healpix.MAX_ORDER - order);
    return new long[] {first << shift, (last + 1) << shift};
  }

  /// The finest order of its cells.
  public int order() {
    return order;
  }

  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /// Share of the sky, 0 to 1.
  public double skyFraction() {
    double sum = 0;
    for (int i = 0; i < bounds.length; i += 2) sum += bounds[i + 1] - bounds[i];
    return sum / Healpix.cells(Healpix.MAX_ORDER);
  }

  /// Whether it holds a place.
  ///
  /// @throws IllegalArgumentException for a declination beyond the poles
  public boolean contains(double raDeg, double decDeg) {
    long cell = Healpix.cell(Healpix.MAX_ORDER, raDeg, decDeg);
    return overlaps(cell, cell + 1);
  }

  /// Whether it has something in common with a circle. What only touches the circle within 1/256 of
  /// its radius may count too: a place is not ruled out wrongly.
  public boolean reaches(double raDeg, double decDeg, double radiusDeg) {
    if (contains(raDeg, decDeg)) return true;
    if (radiusDeg <= 0) return false;
    Circle circle = new Circle(Direction.of(raDeg, decDeg), Math.toRadians(radiusDeg));
    for (int face = 0; face < 12; face++) if (reaches(0, face, circle)) return true;
    return false;
  }

  private record Circle(Direction centre, double radius) {
    double fine() {
      return Math.max(FINEST_RAD, radius * FINENESS);
    }
  }

  private boolean reaches(int at, long cell, Circle circle) {
    long[] range = range(at, cell, cell);
    if (!overlaps(range[0], range[1])) return false;
    double away = circle.centre().to(Healpix.centre(at, cell));
    double size = Healpix.radius(at, cell);
    if (away > circle.radius() + size) return false;
    boolean whole = covers(range[0], range[1]);
    if (whole && (away <= circle.radius() || size < circle.fine())) return true;
    if (at == Healpix.MAX_ORDER) return true;
    for (int part = 0; part < 4; part++) if (reaches(at + 1, 4 * cell + part, circle)) return true;
    return false;
  }

  public Moc union(Moc other) {
    return combined(other, 1);
  }

  public Moc intersection(Moc other) {
    return combined(other, 2);
  }

  /// What at least so many of the two hold.
  private Moc combined(Moc other, int least) {
    long[] result = new long[bounds.length + other.bounds.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < bounds.length || j < other.bounds.length) {
      long next = Math.min(at(bounds, i), at(other.bounds, j));
      int before = (i & 1) + (j & 1);
      if (at(bounds, i) == next) i++;
      if (at(other.bounds, j) == next) j++;
      int after = (i & 1) + (j & 1);
      if (before >= least != after >= least) result[n++] = next;
    }
    return new Moc(Math.max(order, other.order), Arrays.copyOf(result, n));
  }

  private static long at(long[] bounds, int i) {
    return i < bounds.length ? bounds[i] : Long.MAX_VALUE;
  }

  private boolean overlaps(long first, long end) {
    int i = Arrays.binarySearch(bounds, first);
    int bound = i >= 0 ? i + 1 : -i - 1;
    return (bound & 1) == 1 || (bound < bounds.length && bounds[bound] < end);
  }

  private boolean covers(long first, long end) {
    int i = Arrays.binarySearch(bounds, first);
    int bound = i >= 0 ? i + 1 : -i - 1;
    return (bound & 1) == 1 && bounds[bound] >= end;
  }

  /// Cells in as few as there can be, as MOC's ASCII form writes them (MOC 2.0, 4.3.2).
  public String ascii() {
    return new AsciiMoc().write(bounds, order);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Moc moc && Arrays.equals(bounds, moc.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  /// @return its ASCII form, cut
  @Override
  public String toString() {
    String text = ascii();
    return text.length() < 200 ? text : text.substring(0, 200) + "…";
  }
}
