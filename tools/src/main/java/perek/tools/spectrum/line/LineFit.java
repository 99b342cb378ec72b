package perek.tools.spectrum.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/// Lines fitted together with a straight continuum (Levenberg and Marquardt).
///
/// @param profile of all components
/// @param components by wavelength
/// @param level continuum in the middle of the stretch, in the unit of the flux
/// @param slope of the continuum per Angstrom
/// @param chi2 reduced chi square; where no errors are known, errors are scaled so that it is 1 and
///   this is the variance of the residuals
/// @param pixels that were fitted
public record LineFit(
    Profile profile,
    List<Component> components,
    double level,
    double slope,
    double chi2,
    int pixels) {

  private static final int STEPS = 400;
  private static final double SINGULAR = 1e-14;

  public LineFit {
    components = List.copyOf(components);
  }

  /// Fits lines that begin at these centres.
  ///
  /// @param starts approximate centres, Angstrom
  /// @throws IllegalArgumentException where there are too few pixels, or no fit is found
  public static LineFit of(Stretch stretch, Profile profile, List<Double> starts) {
    LineModel model = new LineModel(stretch, profile, starts.size());
    if (stretch.size() <= model.parameters())
      throw new IllegalArgumentException(
          "%d pixels are too few for %d lines of %d parameters in all: widen the window"
              .formatted(stretch.size(), starts.size(), model.parameters()));
    try {
      LeastSquaresOptimizer.Optimum found =
          new LevenbergMarquardtOptimizer()
              .optimize(
                  new LeastSquaresBuilder()
                      .model(model)
                      .start(model.start(starts))
                      .target(model.target())
                      .maxEvaluations(STEPS)
                      .maxIterations(STEPS)
                      .build());
      return read(stretch, profile, model, found);
    } catch (MathRuntimeException e) {
      throw new IllegalArgumentException(
          "no fit of %s lines was found (%s): change the window, the profile or the number of lines"
              .formatted(profile.word(), e.getMessage()),
          e);
    }
  }

  private static LineFit read(
      Stretch stretch, Profile profile, LineModel model, LeastSquaresOptimizer.Optimum found) {
    double[] p = found.getPoint().toArray();
    int free = stretch.size() - p.length;
    double chi2 = found.getResiduals().dotProduct(found.getResiduals()) / free;
    RealMatrix covariance = found.getCovariances(SINGULAR);
    // Errors are also enlarged where the model does not reach the noise that is stated.
    double scale = stretch.errorsKnown() ? Math.max(1, chi2) : chi2;
    List<Component> components = new ArrayList<>();
    for (int k = 0; k < model.lines(); k++)
      components.add(model.component(p, covariance.scalarMultiply(scale), k));
    components.sort(Comparator.comparingDouble(Component::centre));
    return new LineFit(profile, components, p[0], p[1], chi2, stretch.size());
  }
}
