package perek.tools.orbit.paper;

/// An element of an orbit as a paper has it and as the fit gives it.
///
/// @param system a star, as the table of papers names it
/// @param planet its letter
/// @param element `P` (days), `K` (m/s) or `e`
/// @param paper its value
/// @param paperErr its error
/// @param ours what the fit gives
/// @param oursErr its error
/// @param sigmas how far apart, in combined errors
public record Beside(
    String system,
    String planet,
    String element,
    double paper,
    double paperErr,
    double ours,
    double oursErr,
    double sigmas) {

  private static final double LIMIT = 3;

  static Beside of(String system, String planet, String element, double[] paper, double[] ours) {
    double apart = Math.abs(ours[0] - paper[0]) / Math.hypot(ours[1], paper[1]);
    return new Beside(system, planet, element, paper[0], paper[1], ours[0], ours[1], apart);
  }

  /// Within three combined errors.
  public boolean agrees() {
    return sigmas <= LIMIT;
  }
}
