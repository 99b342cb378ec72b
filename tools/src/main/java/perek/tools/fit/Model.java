package perek.tools.fit;

/// A curve with parameters.
@FunctionalInterface
public interface Model {

  /// Fills in the values, and their derivatives by each parameter.
  ///
  /// @param parameters not to be altered
  /// @param values one for each point, to be filled
  /// @param slopes for each point one by each parameter, to be filled
  void at(double[] parameters, double[] values, double[][] slopes);
}
