package perek.tools.spectrum;

import perek.tools.unit.AirFormula;

/// What the wavelengths stand in. Immutable.
public sealed interface Medium {

  /// Standard air.
  ///
  /// @param formula by which they were brought there, or are to be taken out of it
  /// @param stated false where the file does not name the formula, so that Ciddor's is assumed:
  ///   others differ by up to 77 m/s at 5000 Angstrom
  record Air(AirFormula formula, boolean stated) implements Medium {}

  /// Vacuum.
  record Vacuum() implements Medium {}

  /// The file does not say: nothing is converted until somebody does.
  record Unknown() implements Medium {}

  /// Vacuum.
  static Medium vacuum() {
    return new Vacuum();
  }

  /// Air by a formula that nobody names.
  static Medium air() {
    return new Air(AirFormula.CIDDOR_1996, false);
  }

  /// Not said.
  static Medium unknown() {
    return new Unknown();
  }

  /// Air by this formula.
  static Medium air(AirFormula formula) {
    return new Air(formula, true);
  }

  /// `air`, `vacuum` or `unknown`.
  default String word() {
    return switch (this) {
      case Air _ -> "air";
      case Vacuum _ -> "vacuum";
      case Unknown _ -> "unknown";
    };
  }
}
