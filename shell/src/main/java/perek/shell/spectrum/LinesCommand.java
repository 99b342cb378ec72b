package perek.shell.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.spectrum.service.LineService;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.continuum.Continuum;
import perek.tools.spectrum.line.Finder;

/// `perek spectrum lines`: the lines of a spectrum, with the names of strong ones.
final class LinesCommand extends PerekCommand<LinesCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "spectrum lines",
          "Find the lines of spectra, fit a Gaussian to each, and name the strong ones.",
          "FILE…",
          1,
          Synopsis.ANY,
          Prepared.and(
              Option.value("sigma", "N", "least depth or height over the noise (5)"),
              Option.value("velocity", "KMS", "of the object (0)"),
              Option.value("tolerance", "KMS", "how far a named line may stand away (100)"),
              Option.value(
                  "slap", "URL", "name by the lines of this SLAP service, and by no others"),
              Option.flag("named", "only those that have a name")),
          List.of(
              "perek spectrum lines star.fits --range 6500/6700",
              "perek spectrum lines star.fits --velocity 18.4 --named --json",
              "perek spectrum lines star.fits --slap http://dc.example/slap --tolerance 5"));

  private final LineService laboratory;

  LinesCommand(LineService laboratory, Console console) {
    super(SYNOPSIS, console);
    this.laboratory = laboratory;
  }

  record Input(
      List<Path> files,
      Prepared prepared,
      Finder finder,
      Optional<URI> slap,
      boolean named,
      boolean json) {}

  /// A line as JSON tells it; wavelengths in Angstrom, equivalent widths positive in absorption.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      double wavelength,
      double wavelengthErr,
      double amplitude,
      double fwhm,
      double fwhmErr,
      double ew,
      double ewErr,
      double significance,
      @Nullable String name,
      @Nullable Double velocityKms) {}

  /// All of a file.
  record Answer(String file, String medium, String frame, List<Told> lines) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Finder finder =
        new Finder(
            SpectrumFiles.number(values, "sigma", 5),
            SpectrumFiles.number(values, "velocity", 0),
            SpectrumFiles.number(values, "tolerance", 100));
    return new Input(
        SpectrumFiles.named(values),
        Prepared.of(values, Optional.of(Continuum.Method.ALPHA)),
        finder,
        LineService.address(values.value("slap")),
        values.flag("named"),
        values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    for (Path file : input.files()) {
      Spectrum spectrum = input.prepared().read(file);
      List<Told> lines = new ArrayList<>();
      Finder finder =
          input.slap().isPresent()
              ? input.finder().knowing(laboratory.covering(input.slap().get(), spectrum, console))
              : input.finder();
      for (Finder.Line line : finder.find(spectrum))
        if (!input.named() || line.name().isPresent()) lines.add(told(line));
      if (input.json())
        console
            .out()
            .println(
                Json.line(
                    new Answer(
                        file.toString(),
                        spectrum.medium().word(),
                        spectrum.frame().word(),
                        lines)));
      else text(file, spectrum, lines, console);
    }
    return DONE;
  }

  private static Told told(Finder.Line line) {
    var c = line.component();
    return new Told(
        c.centre(),
        c.centreErr(),
        c.amplitude(),
        c.fwhm(),
        c.fwhmErr(),
        c.ew(),
        c.ewErr(),
        line.significance(),
        line.name().orElse(null),
        line.name().isPresent() ? line.velocityKms() : null);
  }

  private static void text(Path file, Spectrum spectrum, List<Told> lines, Console console) {
    String unknown =
        spectrum.medium() instanceof Medium.Unknown
            ? " (medium not stated: named as if in air; --medium says it)"
            : "";
    console.out().printf("%s: %d lines%s%n", file.getFileName(), lines.size(), unknown);
    console.out().println("  wavelength      error   height    FWHM      EW     error  sigma");
    for (Told t : lines)
      console
          .out()
          .printf(
              Locale.ROOT,
              "  %10.4f %9.4f %8.3f %7.3f %8.4f %8.4f %6.0f  %s%n",
              t.wavelength(),
              t.wavelengthErr(),
              t.amplitude(),
              t.fwhm(),
              t.ew(),
              t.ewErr(),
              t.significance(),
              t.name() == null ? "" : "%s %+.1f km/s".formatted(t.name(), t.velocityKms()));
  }
}
