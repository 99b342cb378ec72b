package perek.tools.shadow;

/// Quadratic limb darkening: I(mu) = 1 - u1 (1 - mu) - u2 (1 - mu)².
public record Limb(double u1, double u2) {

  /// Of no particular star: between those of the Sun in the red and in the blue.
  public static final Limb USUAL = new Limb(.45, .2);

  public Limb {
    if (!(u1 + u2 <= 1.0001 && u1 >= -1 && u1 + 2 * u2 >= -1))
      throw new IllegalArgumentException(
          "limb darkening is %s, %s: the limb would not shine, or shine brighter than the middle"
              .formatted(u1, u2));
  }

  double at(double mu) {
    return 1 - u1 * (1 - mu) - u2 * (1 - mu) * (1 - mu);
  }

  /// Flux of the whole disc, of radius 1.
  double whole() {
    return Math.PI * (1 - u1 / 3 - u2 / 6);
  }
}
