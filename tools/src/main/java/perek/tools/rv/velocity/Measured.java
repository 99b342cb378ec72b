package perek.tools.rv.velocity;

import perek.tools.rv.profile.Asymmetry;
import perek.tools.rv.profile.Bisector;
import perek.tools.rv.profile.Gaussian;
import perek.tools.rv.profile.GaussianFit;

/// All that is measured on one CCF.
public record Measured(Gaussian gaussian, Bisector bisector, Asymmetry asymmetry) {

  /// @throws IllegalArgumentException where there is no dip
  public static Measured of(double[] velocities, double[] values) {
    Gaussian gaussian = GaussianFit.of(velocities, values);
    return new Measured(
        gaussian,
        Bisector.of(velocities, values, gaussian),
        Asymmetry.of(velocities, values, gaussian));
  }

  /// NaN where the dip is too shallow.
  public double bisKms() {
    return bisector.spanKms();
  }
}
