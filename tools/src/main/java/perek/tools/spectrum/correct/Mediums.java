package perek.tools.spectrum.correct;

import java.util.function.DoubleUnaryOperator;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.unit.AirFormula;

/// Brings spectra from air to vacuum and back.
public final class Mediums {

  private static final double ANGSTROM = 1e-10;

  private Mediums() {}

  /// The same spectrum at wavelengths in vacuum, by exact inversion of the formula of its air. Air
  /// refracts where the spectrograph stands, and a spectrum that was shifted since is converted at
  /// its shifted wavelengths: for 30 km/s that is wrong by 1.3e-9 (.4 m/s) at 5000 Angstrom and by
  /// 4e-9 (1.3 m/s) at 3000, for 300 km/s by ten times that. Convert before shifting where it
  /// matters.
  ///
  /// @throws IllegalArgumentException where it does not say in which medium it stands
  public static Spectrum toVacuum(Spectrum spectrum) {
    return switch (spectrum.medium()) {
      case Medium.Vacuum _ -> spectrum;
      case Medium.Air(AirFormula formula, _) ->
          at(spectrum, w -> formula.vacuum(w * ANGSTROM) / ANGSTROM, Medium.vacuum());
      case Medium.Unknown _ -> throw unknown();
    };
  }

  /// The same spectrum at wavelengths in air by a formula; one in air by another formula goes over
  /// vacuum.
  ///
  /// @throws IllegalArgumentException where it does not say in which medium it stands
  public static Spectrum toAir(Spectrum spectrum, AirFormula formula) {
    if (spectrum.medium() instanceof Medium.Air(AirFormula own, _) && own == formula)
      return spectrum;
    return at(toVacuum(spectrum), w -> formula.air(w * ANGSTROM) / ANGSTROM, Medium.air(formula));
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "the spectrum does not say whether its wavelengths stand in air or vacuum, which differ by"
            + " 83 km/s at 5000 Angstrom: say so (--medium air or --medium vacuum)");
  }

  private static Spectrum at(Spectrum spectrum, DoubleUnaryOperator change, Medium medium) {
    return spectrum
        .map(o -> o.at(Wavelengths.changed(o, change)))
        .declared(medium, spectrum.frame());
  }

  /// Wavelengths of an order, those that are no numbers left as they are.
  static final class Wavelengths {

    private Wavelengths() {}

    static double[] changed(Order order, DoubleUnaryOperator change) {
      double[] own = order.wavelengths();
      double[] other = new double[own.length];
      for (int i = 0; i < own.length; i++)
        other[i] = own[i] > 0 && Double.isFinite(own[i]) ? change.applyAsDouble(own[i]) : own[i];
      return other;
    }
  }
}
