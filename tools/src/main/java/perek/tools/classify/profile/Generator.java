package perek.tools.classify.profile;

import java.util.SplittableRandom;
import perek.tools.classify.feature.Grid;

/// Makes profiles by chance, classes in turn. The same seed gives the same profiles. For one
/// thread.
///
/// Ranges: rotation to 400 km/s, discs of 50 to 300 km/s at their edge, emission of .03 to 8 times
/// the continuum, signal to noise 15 to 400, blur of 1.3 to 2.1 Angstrom (sigma).
public final class Generator {

  /// A peak counts where it stands out by this share of the emission before the blur.
  private static final double SEEN = .04;

  /// And by this of the continuum.
  private static final double LEAST = .008;

  /// 600 km/s on each side.
  private static final int REACH = (int) (600 / Velocities.STEP);

  private static final int TRIES = 500;

  private final Grid grid;
  private final SplittableRandom chance;

  public Generator(Grid grid, long seed) {
    this.grid = grid;
    this.chance = new SplittableRandom(seed);
  }

  /// A profile of a class.
  ///
  /// @param label 0 absorption, 1 single peak, 2 double peak
  public Profile next(int label) {
    if (label == 0) return seen(Star.any(chance).flux(), 0, false);
    double[] star = Star.hot(chance).flux();
    for (int tried = 0; tried < TRIES; tried++) {
      boolean shell = label == 2 && chance.nextDouble() < .25;
      double[] disc = disc(label).emission();
      // Most that cannot become what is wanted is seen without the rest of the work.
      if (!shell && (peaks(disc, SEEN) == 1) != (label == 1)) continue;
      double height = height(star[centre()]);
      double[] sharp = Velocities.blurred(together(star, scattered(disc), height, shell), 10);
      int peaks = peaks(sharp, Math.max(SEEN * height, LEAST));
      if (label == 1 ? peaks == 1 : peaks >= 2)
        return seen(sharp, label, shell && sharp[centre()] < 1);
    }
    throw new IllegalStateException(
        "no profile of class " + label + " came in " + TRIES + " tries");
  }

  private double[] together(double[] star, double[] disc, double height, boolean shell) {
    double[] all = new double[star.length];
    double depth = shell ? .3 + .6 * chance.nextDouble() : 0;
    double width = 20 + 40 * chance.nextDouble();
    for (int i = 0; i < all.length; i++) {
      double x = Velocities.at(i) / width;
      all[i] = (star[i] + height * disc[i]) * (1 - depth * Math.exp(-x * x / 2));
    }
    return all;
  }

  /// Electrons scatter a part of the light into wide wings.
  private double[] scattered(double[] disc) {
    double share = chance.nextDouble() < .5 ? 0 : .6 * chance.nextDouble();
    if (share == 0) return disc;
    double[] wide = Velocities.blurred(disc, 150 + 350 * chance.nextDouble());
    for (int i = 0; i < wide.length; i++) wide[i] = (1 - share) * disc[i] + share * wide[i];
    return wide;
  }

  private static int centre() {
    return (int) Math.round(-Velocities.FROM / Velocities.STEP);
  }

  /// Enough to be seen over the photosphere's line, and now and then much more.
  private double height(double bottom) {
    double least = .03 + .6 * Math.max(0, 1 - bottom) * chance.nextDouble();
    return least + Math.exp(Math.log(.05) + chance.nextDouble() * Math.log(160));
  }

  private Disc disc(int label) {
    double inclination = Math.toDegrees(Math.acos(chance.nextDouble()));
    if (label == 1 && chance.nextDouble() < .6) inclination *= .4;
    return new Disc(
        50 + 250 * Math.pow(chance.nextDouble(), 1.5),
        2 + 20 * chance.nextDouble(),
        1.5 + 2 * chance.nextDouble(),
        inclination,
        chance.nextDouble(),
        10 + 28 * chance.nextDouble(),
        chance.nextDouble() < .5 ? 0 : .6 * chance.nextDouble(),
        2 * Math.PI * chance.nextDouble());
  }

  /// Peaks within 600 km/s that fall by `least` on both sides.
  static int peaks(double[] y, double least) {
    int peaks = 0;
    int from = centre() - REACH;
    int to = centre() + REACH;
    double high = y[from];
    double low = y[from];
    boolean rising = false;
    for (int i = from; i <= to; i++) {
      high = Math.max(high, y[i]);
      low = Math.min(low, y[i]);
      if (rising && high - y[i] > least) {
        peaks++;
        rising = false;
        low = y[i];
      } else if (!rising && y[i] - low > least) {
        rising = true;
        high = y[i];
      }
    }
    return peaks;
  }

  /// Through the instrument onto the grid.
  private Profile seen(double[] fine, int label, boolean shell) {
    double sigma = (1.3 + .8 * chance.nextDouble()) / Velocities.LINE * 299_792.458;
    double[] y = Velocities.blurred(fine, sigma);
    double shift = 60 * gauss();
    double slope = .08 * gauss();
    double bend = .03 * gauss();
    double noise = 1 / (15 * Math.exp(chance.nextDouble() * Math.log(27)));
    int kept = chance.nextDouble() < .4 ? (int) (.69 * grid.count()) : grid.count();
    float[] flux = new float[grid.count()];
    for (int i = 0; i < flux.length; i++) {
      if (i >= kept) {
        flux[i] = flux[kept - 1];
        continue;
      }
      double place = (Velocities.velocity(grid.at(i)) - shift - Velocities.FROM) / Velocities.STEP;
      int low = Math.clamp((int) Math.floor(place), 0, y.length - 2);
      double value = y[low] + (y[low + 1] - y[low]) * (place - low);
      double x = 2. * i / flux.length - 1;
      flux[i] = (float) (value * (1 + slope * x + bend * x * x) + noise * gauss());
    }
    return new Profile(flux, label, shell);
  }

  private double gauss() {
    double u = Math.max(1e-12, chance.nextDouble());
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * chance.nextDouble());
  }
}
