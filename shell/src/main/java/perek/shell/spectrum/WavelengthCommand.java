package perek.shell.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.PerekCommand;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.unit.AirFormula;
import perek.tools.unit.Spectral;

/// `perek wavelength to-air` and `to-vacuum`.
final class WavelengthCommand extends PerekCommand<WavelengthCommand.Input> {

  private static final double ANGSTROM = 1e-10;
  private static final double SHORTEST = 2000;

  static final Synopsis TO_AIR =
      synopsis(
          "wavelength to-air",
          "Convert wavelengths in vacuum into such in air, by a formula that is named.",
          "perek wavelength to-air 6564.614",
          "perek wavelength to-air --formula morton1991 5000 6000 --json");

  static final Synopsis TO_VACUUM =
      synopsis(
          "wavelength to-vacuum",
          "Convert wavelengths in air into such in vacuum, by a formula that is named.",
          "perek wavelength to-vacuum 6562.801",
          "perek wavelength to-vacuum --formula sdss 5000 --json");

  private static Synopsis synopsis(String name, String summary, String... examples) {
    return new Synopsis(
        name,
        summary,
        "ANGSTROM…",
        1,
        Synopsis.ANY,
        List.of(
            Option.value("formula", "NAME", "ciddor1996 (default) or one of " + AirFormula.ids())),
        List.of(examples));
  }

  private final boolean toAir;

  WavelengthCommand(Synopsis synopsis, Console console) {
    super(synopsis, console);
    this.toAir = synopsis.equals(TO_AIR);
  }

  /// @param given Angstrom
  record Input(List<Double> given, AirFormula formula, boolean json) {}

  /// One wavelength both ways.
  record Converted(double airAngstrom, double vacuumAngstrom, double shiftKms, boolean converted) {}

  /// All of them, as JSON tells it.
  record Answer(String formula, String name, List<Converted> wavelengths) {}

  @Override
  protected Input input(Values values) throws UsageException {
    String name = values.value("formula").orElse("ciddor1996");
    AirFormula formula =
        AirFormula.of(name)
            .orElseThrow(() ->
                new UsageException(
                    "'%s' names no formula; there are %s.".formatted(name, AirFormula.ids())));
    List<Double> given = new ArrayList<>();
    for (String text : values.arguments()) given.add(positive(text));
    return new Input(given, formula, values.flag("json"));
  }

  private static double positive(String text) throws UsageException {
    try {
      double value = Double.parseDouble(text.strip());
      if (value > 0 && Double.isFinite(value)) return value;
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new UsageException("'" + text + "' is no wavelength in Angstrom: it must be above 0.");
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    List<Converted> all = input.given().stream().map(g -> converted(g, input.formula())).toList();
    if (input.json()) {
      console
          .out()
          .println(Json.line(new Answer(input.formula().id(), input.formula().title(), all)));
      return DONE;
    }
    console.out().println("by " + input.formula().title());
    for (Converted c : all)
      console
          .out()
          .printf(
              Locale.ROOT,
              "air %.7f  vacuum %.7f Angstrom%s%n",
              c.airAngstrom(),
              c.vacuumAngstrom(),
              c.converted() ? "" : "  (below 2000 Angstrom: not converted)");
    return DONE;
  }

  private Converted converted(double given, AirFormula formula) {
    double other =
        (toAir ? formula.air(given * ANGSTROM) : formula.vacuum(given * ANGSTROM)) / ANGSTROM;
    boolean same = Math.abs(other - given) < 1e-9 * given && given < SHORTEST;
    double air = toAir ? (same ? given : other) : given;
    double vacuum = toAir ? given : (same ? given : other);
    return new Converted(air, vacuum, Spectral.C / 1000 * (vacuum / air - 1), !same);
  }
}
