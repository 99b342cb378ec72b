package perek.tools.classify.profile;

import java.util.SplittableRandom;

/// A photosphere's H-alpha, He I 6678 beside it, and in cool stars lines of metals.
///
/// @param depth of H-alpha in its centre, of the continuum
/// @param core sigma of its core, km/s
/// @param wings half width of its damping wings, km/s
/// @param winged share of the wings
/// @param vsini of rotation, km/s
/// @param helium depth of He I 6678, below 0 for emission
/// @param metals places (Angstrom) and depths of other lines, in turn
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Star(
    double depth,
    double core,
    double wings,
    double winged,
    double vsini,
    double helium,
    double[] metals) {

  /// He I in vacuum, Angstrom.
  private static final double HELIUM = 6679.99;

  private static final int MOST_METALS = 40;

  /// A star that may have a disc: hot, often a fast rotator.
  static Star hot(SplittableRandom chance) {
    double vsini = chance.nextDouble() < .4 ? chance.nextDouble(60) : chance.nextDouble(400);
    return new Star(
        .1 + .6 * chance.nextDouble(),
        40 + 120 * chance.nextDouble(),
        150 + 900 * chance.nextDouble(),
        .2 + .6 * chance.nextDouble(),
        vsini,
        chance.nextDouble() < .6 ? .2 * chance.nextDouble() : -.05 * chance.nextDouble(),
        new double[0]);
  }

  /// Any star, with lines of metals where it is cool.
  static Star any(SplittableRandom chance) {
    if (chance.nextDouble() < .5) return hot(chance);
    double[] metals = new double[2 * chance.nextInt(MOST_METALS)];
    double strong = .3 * chance.nextDouble();
    for (int i = 0; i < metals.length; i += 2) {
      metals[i] = 6519 + 213 * chance.nextDouble();
      metals[i + 1] = strong * chance.nextDouble() * chance.nextDouble();
    }
    return new Star(
        .2 + .6 * chance.nextDouble(),
        15 + 60 * chance.nextDouble(),
        60 + 500 * chance.nextDouble(),
        .5 * chance.nextDouble(),
        chance.nextDouble(40),
        0,
        metals);
  }

  /// Flux over continuum by velocity.
  double[] flux() {
    double[] line = new double[Velocities.COUNT];
    for (int i = 0; i < line.length; i++) {
      double v = Velocities.at(i);
      double gauss = Math.exp(-v * v / (2 * core * core));
      double lorentz = 1 / (1 + v * v / (wings * wings));
      line[i] = 1 - depth * ((1 - winged) * gauss + winged * lorentz);
    }
    Velocities.line(line, HELIUM, helium, 60);
    for (int i = 0; i < metals.length; i += 2) Velocities.line(line, metals[i], metals[i + 1], 20);
    return Velocities.rotated(line, vsini);
  }
}
