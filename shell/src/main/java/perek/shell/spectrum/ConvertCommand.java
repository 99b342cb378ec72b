package perek.shell.spectrum;

import java.io.IOException;
import java.nio.file.Path;
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
import perek.tools.spectrum.write.Export;

/// `perek spectrum convert` and `normalise`: a spectrum written anew.
final class ConvertCommand extends PerekCommand<ConvertCommand.Input> {

  private static final List<Option> OPTIONS =
      Prepared.and(
          Option.value("out", "FILE", "table to write: vot, fits, csv or ecsv"),
          Option.value("plot", "FILE", "picture of it as well, png or svg"));

  static final Synopsis CONVERT =
      new Synopsis(
          "spectrum convert",
          "Write a spectrum as a table (VOTable, FITS, CSV) in another medium, frame or range.",
          "FILE",
          1,
          1,
          OPTIONS,
          List.of(
              "perek spectrum convert star.fits --out star.vot",
              "perek spectrum convert s1d.fits --clip 6 --telluric bands --out clean.vot",
              "perek spectrum convert s1d.fits --resolution 115000/20000 --rebin 5 --out low.csv",
              "perek spectrum convert e2ds.fits --to vacuum --merge --out star.csv"));

  static final Synopsis NORMALISE =
      new Synopsis(
          "spectrum normalise",
          "Divide a spectrum by its continuum: alpha shape, maximum, spline or polynomial.",
          "FILE",
          1,
          1,
          OPTIONS,
          List.of(
              "perek spectrum normalise star.fits --mask 6540/6590 --out norm.vot",
              "perek spectrum normalise e2ds.fits --continuum alpha --merge --out n.csv --plot"
                  + " n.png"));

  private final boolean normalise;

  ConvertCommand(Synopsis synopsis, Console console) {
    super(synopsis, console);
    this.normalise = synopsis.equals(NORMALISE);
  }

  /// @param out table to be written
  record Input(Path file, Prepared prepared, Path out, Optional<Path> plot, boolean json) {}

  /// What was written.
  record Answer(String out, int orders, int pixels, String medium, String frame) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Optional<Continuum.Method> usual =
        normalise ? Optional.of(Continuum.Method.ALPHA) : Optional.empty();
    Path out =
        values
            .path("out")
            .orElseThrow(() -> new UsageException("A table wants a file: add --out FILE.vot."));
    return new Input(
        values.file(0), Prepared.of(values, usual), out, values.path("plot"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException, IOException {
    Spectrum spectrum = input.prepared().read(input.file());
    try {
      Export.write(spectrum, input.out());
      if (input.plot().isPresent()) {
        var named = new SpectrumPicture.Named(String.valueOf(input.file().getFileName()), spectrum);
        new SpectrumPicture(List.of(named), Optional.empty(), false)
            .picture()
            .write(input.plot().get());
      }
    } catch (IllegalArgumentException e) {
      throw new FailedException(e.getMessage() + ".");
    }
    if (!input.out().toString().endsWith(".vot"))
      console
          .err()
          .println("Only a VOTable (.vot) keeps object, time, place and frame of a spectrum.");
    Answer answer =
        new Answer(
            input.out().toString(),
            spectrum.orders().size(),
            spectrum.pixels(),
            spectrum.medium().word(),
            spectrum.frame().word());
    console
        .out()
        .println(
            input.json()
                ? Json.line(answer)
                : "Written: %s, %,d pixels in %d orders, %s, frame: %s"
                    .formatted(
                        answer.out(),
                        answer.pixels(),
                        answer.orders(),
                        answer.medium(),
                        answer.frame()));
    return DONE;
  }
}
