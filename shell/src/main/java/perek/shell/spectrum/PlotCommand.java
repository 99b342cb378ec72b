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
import perek.tools.spectrum.continuum.Continuum;
import perek.tools.spectrum.picture.SpectrumPicture;

/// `perek spectrum plot`: pictures of spectra, in the terminal or as files.
final class PlotCommand extends PerekCommand<PlotCommand.Input> {

  private static final int WIDTH = 100;
  private static final int HEIGHT = 28;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "spectrum plot",
          "Draw spectra over each other, in the terminal or as PNG or SVG.",
          "FILE…",
          1,
          Synopsis.ANY,
          Prepared.and(
              Option.value("plot", "FILE", "picture to write, ending with png or svg"),
              Option.flag("fit", "show the continuum instead of dividing by it"),
              Option.flag("lines", "name strong lines"),
              Option.value("width", "N", "characters in the terminal (100)"),
              Option.value("height", "N", "lines in the terminal (28)")),
          List.of(
              "perek spectrum plot star.fits",
              "perek spectrum plot star.fits --range 6500/6630 --lines --plot halpha.png",
              "perek spectrum plot e2ds.fits --order 40 --continuum alpha --fit --plot o40.svg"));

  PlotCommand(Console console) {
    super(SYNOPSIS, console);
  }

  /// @param shown continuum that is drawn, not divided by
  record Input(
      List<Path> files,
      Prepared prepared,
      Optional<Continuum> shown,
      boolean lines,
      Optional<Path> out,
      int width,
      int height,
      boolean json) {}

  /// What was drawn.
  record Answer(String plot, int spectra) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Prepared all = Prepared.of(values, Optional.empty());
    boolean fit = values.flag("fit");
    Optional<Continuum> shown =
        fit
            ? Optional.of(
                all.continuum()
                    .orElse(new Continuum(Continuum.Method.ALPHA, Continuum.AUTO, List.of())))
            : Optional.empty();
    return new Input(
        SpectrumFiles.named(values),
        fit ? all.withoutContinuum() : all,
        shown,
        values.flag("lines"),
        values.path("plot"),
        values.number("width", WIDTH, 40, 400),
        values.number("height", HEIGHT, 10, 200),
        values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException, IOException {
    List<SpectrumPicture.Named> spectra = new ArrayList<>();
    for (Path file : input.files()) {
      Spectrum spectrum = input.prepared().read(file);
      spectra.add(new SpectrumPicture.Named(String.valueOf(file.getFileName()), spectrum));
    }
    try {
      var picture = new SpectrumPicture(spectra, input.shown(), input.lines()).picture();
      if (input.out().isPresent()) picture.write(input.out().get());
      else if (!input.json()) console.out().print(picture.text(input.width(), input.height()));
    } catch (IllegalArgumentException e) {
      throw new FailedException(e.getMessage() + ".");
    }
    if (input.json()) {
      String plot = input.out().map(Path::toString).orElse("");
      console.out().println(Json.line(new Answer(plot, spectra.size())));
    } else input.out().ifPresent(o -> console.out().println("Drawn: " + o));
    return DONE;
  }
}
