package perek.shell.spectrum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.line.Finder;
import perek.tools.spectrum.line.Profile;
import perek.tools.spectrum.line.SpectralLines;

/// `perek spectrum ew`: equivalent width and shape of one line.
final class EwCommand extends PerekCommand<EwCommand.Input> {

  private static final double HALF = 15;
  private static final double SIDE = 10;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "spectrum ew",
          "Measure a line: equivalent width with error, shape, bisector, V/R, and a fit.",
          "FILE…",
          1,
          Synopsis.ANY,
          Prepared.and(
              Option.value("line", "NAME|ANGSTROM", "the line, in the medium of the spectrum"),
              Option.value("window", "LO/HI", "the line's wavelengths (15 Angstrom on each side)"),
              Option.value("left", "LO/HI", "continuum on the short side (10 Angstrom)"),
              Option.value("right", "LO/HI", "continuum on the long side (10 Angstrom)"),
              Option.value("fit", "PROFILE", "gauss, lorentz or voigt as well"),
              Option.value("at", "ANGSTROM,…", "centres of several lines to fit together"),
              Option.value("plot", "FILE", "picture of the first file, png or svg")),
          List.of(
              "perek spectrum ew star.fits --line H-alpha",
              "perek spectrum ew star.fits --line 6678.15 --window 6670/6686 --fit voigt --json"));

  EwCommand(Console console) {
    super(SYNOPSIS, console);
  }

  /// @param named line of the list
  /// @param at its wavelength in the medium of the spectrum, Angstrom
  record Input(
      List<Path> files,
      Prepared prepared,
      Optional<SpectralLines.Named> named,
      double at,
      Optional<Range> window,
      Optional<Range> left,
      Optional<Range> right,
      Optional<Profile> fit,
      List<Double> centres,
      Optional<Path> plot,
      boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    String line =
        values
            .value("line")
            .orElseThrow(
                () -> new UsageException("Which line? Add --line NAME or --line ANGSTROM."));
    Optional<SpectralLines.Named> named = SpectralLines.named(line);
    boolean number = line.strip().matches("[\\d.]+");
    if (!number && named.isEmpty())
      throw new UsageException(
          "'" + line + "' is no line that is known by name; give its wavelength in Angstrom.");
    return new Input(
        SpectrumFiles.named(values),
        Prepared.of(values, Optional.empty()),
        number ? Optional.empty() : named,
        number ? SpectrumFiles.number(values, "line", 0) : 0,
        one(values, "window"),
        one(values, "left"),
        one(values, "right"),
        profile(values),
        centres(values),
        values.path("plot"),
        values.flag("json"));
  }

  private static Optional<Range> one(Values values, String option) throws UsageException {
    return Prepared.ranges(values, option).stream().findFirst();
  }

  private static Optional<Profile> profile(Values values) throws UsageException {
    Optional<String> name = values.value("fit");
    Optional<Profile> found = name.flatMap(Profile::of);
    if (name.isPresent() && found.isEmpty())
      throw new UsageException("'" + name.get() + "' is no profile: gauss, lorentz or voigt.");
    return found;
  }

  private static List<Double> centres(Values values) throws UsageException {
    List<Double> centres = new ArrayList<>();
    for (String text : values.value("at").orElse("").split(",", -1))
      try {
        if (!text.isBlank()) centres.add(Double.parseDouble(text.strip()));
      } catch (NumberFormatException e) {
        throw new UsageException("Option --at: '" + text + "' is no wavelength in Angstrom.");
      }
    return centres;
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException, IOException {
    for (Path file : input.files()) {
      Spectrum spectrum = input.prepared().read(file);
      double at =
          input.named().map(n -> Finder.wavelength(n, spectrum.medium())).orElse(input.at());
      Range window = input.window().orElse(new Range(at - HALF, at + HALF));
      Range left = input.left().orElse(new Range(window.from() - SIDE, window.from()));
      Range right = input.right().orElse(new Range(window.to(), window.to() + SIDE));
      try {
        LineMeasured measured =
            LineMeasured.of(
                file.toString(), spectrum, at, window, left, right, input.fit(), input.centres());
        if (input.json()) console.out().println(Json.line(measured));
        else measured.text(console.out());
        if (input.plot().isPresent() && file.equals(input.files().getFirst()))
          LinePicture.of(spectrum, measured, window, left, right).write(input.plot().get());
      } catch (IllegalArgumentException e) {
        throw new FailedException(file.getFileName() + ": " + e.getMessage() + ".");
      }
    }
    return DONE;
  }
}
