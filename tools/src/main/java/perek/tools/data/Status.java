package perek.tools.data;

/// How far an answer can be trusted.
public enum Status {
  /// Whole.
  OK,
  /// Whole as far as the service was asked, which had more (DALI 1.1, 4.4.1).
  OVERFLOW,
  /// The service says that something is wrong.
  ERROR,
  /// Rows came, but not all: the answer broke off or was cut at a limit of ours.
  PARTIAL,
  /// No usable answer came.
  FAILED;

  /// True where the answer may be used without a warning about missing rows.
  public boolean good() {
    return this == OK || this == OVERFLOW;
  }
}
