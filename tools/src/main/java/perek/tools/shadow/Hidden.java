package perek.tools.shadow;

/// What a planet hides of a star.
///
/// @param share of the star's flux
/// @param along mean place of what is hidden, along the orbit, radii of the star, weighted by light
/// @param across likewise along the projected axis of the orbit
public record Hidden(double share, double along, double across) {

  private static final int RINGS = 24;
  private static final int PER_RING = 48;
  private static final Hidden NOTHING = new Hidden(0, 0, 0);

  /// Summed over rings of equal area of the planet's disc: the share is good to 1e-3 of itself.
  public static Hidden of(Transit transit, Limb limb, double time) {
    double k = transit.rpOverR();
    double x0 = transit.along(time);
    double y0 = transit.across(time);
    if (!transit.before(time) || Math.hypot(x0, y0) >= 1 + k) return NOTHING;
    double flux = 0;
    double x = 0;
    double y = 0;
    double area = Math.PI * k * k / (RINGS * PER_RING);
    for (int ring = 0; ring < RINGS; ring++) {
      double r = k * Math.sqrt((ring + .5) / RINGS);
      for (int step = 0; step < PER_RING; step++) {
        double turn = 2 * Math.PI * (step + .5 * (ring % 2)) / PER_RING;
        double px = x0 + r * Math.cos(turn);
        double py = y0 + r * Math.sin(turn);
        double d2 = px * px + py * py;
        if (d2 >= 1) continue;
        double light = limb.at(Math.sqrt(1 - d2)) * area;
        flux += light;
        x += light * px;
        y += light * py;
      }
    }
    return flux == 0 ? NOTHING : new Hidden(flux / limb.whole(), x / flux, y / flux);
  }
}
