package perek.assistant.evidence;

import perek.tools.unit.Quantity;
import perek.tools.unit.Unit;

/// A unit conversion that is shown with its answer.
///
/// @param quantity as the question gave it
/// @param parameter that takes the result
/// @param low lower or only limit in the unit of the parameter
/// @param high upper limit, equal to `low` for a single value
/// @param doubled whether a radius was doubled into a diameter
public record Calculation(
    Quantity quantity, Parameter parameter, double low, double high, boolean doubled) {

  /// Carries the conversion out.
  public static Calculation of(Step.Calculate step) {
    boolean doubled = step.radius() && step.parameter().diameter();
    double times = doubled ? 2 : 1;
    Quantity q = step.quantity();
    return new Calculation(q, step.parameter(), q.from() * times, q.to() * times, doubled);
  }

  /// The parameter as it is sent: `BAND=6.5E-7/6.6E-7`.
  public String request() {
    return parameter.form().formatted(Quantity.number(low), Quantity.number(high));
  }

  /// The conversion in words: `6500 to 6600 Angstrom is 6.5E-7 to 6.6E-7 m`.
  public String words() {
    String result =
        low == high ? Quantity.number(low) : Quantity.number(low) + " to " + Quantity.number(high);
    String twice = doubled ? ", twice the radius of " + quantity.words() : "";
    String given = doubled ? "the diameter" : quantity.words();
    return "%s is %s %s%s".formatted(given, result, parameter.dimension().unit(), twice);
  }

  /// How it was worked out: `6500 Angstrom x 1E-10 m/Angstrom`, or the reciprocal law used.
  public String method() {
    Unit unit = quantity.unit();
    if (unit.reciprocal())
      return "wavelength in vacuum = "
          + Quantity.number(unit.convert(1))
          + " m / (value in "
          + unit.symbol()
          + ")";
    return "1 %s = %s %s"
        .formatted(unit.symbol(), Quantity.number(unit.convert(1)), unit.dimension().unit());
  }
}
