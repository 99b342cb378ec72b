package perek.tools.lightcurve;

/// Where a light curve comes from.
///
/// @param name of the object, as the file says it; blank where it does not
/// @param source telescope or mission; blank where the file does not say
/// @param column whose values these are
/// @param unit of the values in the file, such as `e-/s` or `mag`; blank where it does not say
/// @param magnitudes whether the file has magnitudes, which are fluxes here
/// @param middle median of the values as the file has them, in its unit
/// @param timeSystem of the times here, such as `BJD TDB`; blank where the file does not say
/// @param addedDays what was added to the times of the file
/// @param rows of the file
public record About(
    String name,
    String source,
    String column,
    String unit,
    boolean magnitudes,
    double middle,
    String timeSystem,
    double addedDays,
    long rows) {

  /// What runs along a picture.
  public String timeAxis() {
    return timeSystem.isBlank() ? "time (days)" : timeSystem + " (days)";
  }

  /// What stands over a picture.
  public String title() {
    return name.isBlank() ? column : name + ", " + column;
  }
}
