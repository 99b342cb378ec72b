package perek.shell.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.given.Given;
import perek.tools.shadow.Limb;
import perek.tools.shadow.Transit;

/// What a line says of a transit. All of it must be given: all that is missing is named at once.
final class Passing {

  private static final List<String> NEEDED =
      List.of("t0", "period", "t14", "a-rs", "inclination", "rp-rs", "vsini");

  static final List<Option> OPTIONS =
      List.of(
          Option.value("t0", "TIME", "middle of a transit, days, in the scale of the data"),
          Option.value("period", "DAYS", "of the orbit"),
          Option.value("t14", "HOURS", "from first to last contact"),
          Option.value("a-rs", "N", "semi-major axis over the radius of the star"),
          Option.value("inclination", "DEG", "of the orbit"),
          Option.value("rp-rs", "N", "radius of the planet over that of the star"),
          Option.value("eccentricity", "E", "of the orbit, with --omega (a circle, which is told)"),
          Option.value("omega", "DEG", "argument of periastron of the star's orbit"),
          Option.value("vsini", "KM/S", "of the star"),
          Option.value("limb", "U1,U2", "quadratic limb darkening (.45,.2, which is told)"));

  private Passing() {}

  static List<Option> and(Option... more) {
    List<Option> all = new ArrayList<>(OPTIONS);
    all.addAll(List.of(more));
    return all;
  }

  /// @throws UsageException naming all that is missing
  static Transit transit(Values values) throws UsageException {
    List<String> missing = NEEDED.stream().filter(n -> !values.flag(n)).map(n -> "--" + n).toList();
    if (!missing.isEmpty())
      throw new UsageException(
          "Of the transit %s not given: %s. Take them from one catalogue; nothing is assumed."
              .formatted(
                  missing.size() == 1 ? "one number is" : missing.size() + " numbers are",
                  String.join(", ", missing)));
    return new Transit(
        number(values, "t0"),
        number(values, "period"),
        number(values, "t14"),
        number(values, "a-rs"),
        number(values, "inclination"),
        number(values, "rp-rs"),
        course(values));
  }

  private static Optional<Transit.Course> course(Values values) throws UsageException {
    if (values.flag("eccentricity") != values.flag("omega"))
      throw new UsageException(
          "--eccentricity and --omega are given together or not at all: where in its orbit the"
              + " planet passes depends on both.");
    if (!values.flag("omega")) return Optional.empty();
    return Optional.of(new Transit.Course(number(values, "eccentricity"), number(values, "omega")));
  }

  static double number(Values values, String option) throws UsageException {
    return Given.number(option, Given.needed(values, option, "--" + option));
  }

  static Optional<Limb> limb(Values values) throws UsageException {
    Optional<String> text = values.value("limb");
    if (text.isEmpty()) return Optional.empty();
    String[] parts = text.get().split(",", -1);
    if (parts.length != 2)
      throw new UsageException("Option --limb is '" + text.get() + "': write it as .45,.2.");
    return Optional.of(new Limb(Given.number("limb", parts[0]), Given.number("limb", parts[1])));
  }
}
