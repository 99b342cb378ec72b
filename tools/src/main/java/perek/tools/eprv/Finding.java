package perek.tools.eprv;

/// Something in which a file differs from the standard.
///
/// @param severity how bad that is
/// @param place unit of data, with a keyword or column
/// @param text what was found, what the standard wants, and what helps
public record Finding(Severity severity, String place, String text) {

  /// How bad.
  public enum Severity {
    /// Against the standard.
    ERROR,
    /// Allowed, or an older way, or doubtful.
    WARNING
  }

  static Finding error(String place, String text) {
    return new Finding(Severity.ERROR, place, text);
  }

  static Finding warning(String place, String text) {
    return new Finding(Severity.WARNING, place, text);
  }
}
