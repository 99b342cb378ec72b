package perek.shell.spectrum.eprv;

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
import perek.shell.render.ProgressLine;
import perek.tools.eprv.Levels;
import perek.tools.eprv.Timing;
import perek.tools.eprv.Validator;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.read.Readers;
import perek.tools.unit.AirFormula;

/// `perek eprv convert` (L2 or L3 from a spectrum) and `write` (L4 as well).
final class WriteCommand extends PerekCommand<WriteCommand.Input> {

  private static final List<Option> OPTIONS =
      List.of(
          Option.value("level", "2|3|4", "level to write (2)"),
          Option.value("out", "FOLDER", "where to put it (here), under its standard name"),
          Option.value("formula", "NAME", "of its air, where the file states none"),
          Option.value("berv", "KMS", "velocity towards the object, where the header has none"),
          Option.value("bjd", "BJD", "BJD_TDB of the middle, where the header has none"),
          Option.value("rv", "KMS", "radial velocity, for L4"),
          Option.value("rv-err", "KMS", "its error, for L4"),
          Option.value("method", "NAME", "how it was measured, for L4 (CCF)"));

  static final Synopsis CONVERT =
      new Synopsis(
          "eprv convert",
          "Turn a spectrum of any known layout into a file of the EPRV data standard, and check"
              + " it.",
          "FILE",
          1,
          1,
          OPTIONS,
          List.of(
              "perek eprv convert HARPS.2003-12-13T06:19:48.371_e2ds_A.fits --out .",
              "perek eprv convert e2ds.fits --level 3 --json"));

  static final Synopsis WRITE =
      new Synopsis(
          "eprv write",
          "Write a file of the EPRV data standard, velocities (L4) included, and check it.",
          "FILE",
          1,
          1,
          OPTIONS,
          List.of("perek eprv write e2ds.fits --level 4 --rv 18.4021 --rv-err .0015"));

  WriteCommand(Synopsis synopsis, Console console) {
    super(synopsis, console);
  }

  record Input(
      Path file,
      int level,
      Path folder,
      Optional<AirFormula> formula,
      Optional<Double> berv,
      Optional<Double> bjd,
      Optional<Double> rv,
      Optional<Double> rvErr,
      String method,
      boolean json) {}

  /// As JSON tells it.
  record Answer(String out, String level, boolean valid, double bervKms, double bjdTdb) {}

  @Override
  protected Input input(Values values) throws UsageException {
    int level = values.number("level", 2, 2, 4);
    Optional<Double> rv = decimal(values, "rv");
    Optional<Double> rvErr = decimal(values, "rv-err");
    if (level == 4 && (rv.isEmpty() || rvErr.isEmpty()))
      throw new UsageException("L4 holds a velocity: add --rv KMS and --rv-err KMS.");
    String name = values.value("formula").orElse("");
    Optional<AirFormula> formula = AirFormula.of(name);
    if (!name.isEmpty() && formula.isEmpty())
      throw new UsageException(
          "'%s' names no formula; there are %s.".formatted(name, AirFormula.ids()));
    return new Input(
        values.file(0),
        level,
        values.path("out").orElse(Path.of(".")),
        formula,
        decimal(values, "berv"),
        decimal(values, "bjd"),
        rv,
        rvErr,
        values.value("method").orElse("CCF"),
        values.flag("json"));
  }

  private static Optional<Double> decimal(Values values, String option) throws UsageException {
    Optional<String> text = values.value(option);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Double.valueOf(text.get().strip()));
    } catch (NumberFormatException e) {
      throw new UsageException(
          "Option --%s is '%s': it must be a number.".formatted(option, text.get()));
    }
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, FailedException {
    try (ProgressLine _ = new ProgressLine(console, () -> false).alive("writing")) {
      return written(input, Readers.require(input.file()), console);
    }
  }

  private static ExitStatus written(Input input, SpectrumFile read, Console console)
      throws IOException, FailedException {
    try {
      Spectrum spectrum = stated(read.spectrum(), input.formula());
      Timing timing = timing(spectrum, input);
      Path out = input.folder().resolve(Levels.name(spectrum, input.level()));
      write(input, spectrum, timing, out);
      tell(input, timing, out, read.notes(), console);
      return DONE;
    } catch (IllegalArgumentException e) {
      throw new FailedException(input.file().getFileName() + ": " + e.getMessage() + ".");
    }
  }

  private static Spectrum stated(Spectrum given, Optional<AirFormula> formula) {
    boolean open = given.medium() instanceof Medium.Air(_, boolean stated) && !stated;
    return open && formula.isPresent()
        ? given.declared(Medium.air(formula.get()), given.frame())
        : given;
  }

  private static Timing timing(Spectrum spectrum, Input input) {
    Optional<Timing> stated = Timing.of(spectrum);
    Optional<Double> berv = input.berv().or(() -> stated.map(Timing::berv));
    Optional<Double> bjd = input.bjd().or(() -> stated.map(Timing::bjdTdb));
    if (berv.isEmpty() || bjd.isEmpty())
      throw new IllegalArgumentException(
          "the header does not state both the barycentric velocity and the BJD_TDB; give --berv and"
              + " --bjd (perek rv barycentric computes them)");
    return new Timing(berv.get(), bjd.get());
  }

  private static void write(Input input, Spectrum spectrum, Timing timing, Path out)
      throws IOException {
    switch (input.level()) {
      case 2 -> Levels.l2(spectrum, timing, out);
      case 3 -> Levels.l3(spectrum, timing, out);
      default ->
          Levels.l4(
              spectrum,
              timing,
              new Levels.Velocity(
                  input.rv().orElseThrow(), input.rvErr().orElseThrow(), input.method()),
              out);
    }
  }

  private static void tell(
      Input input, Timing timing, Path out, List<String> notes, Console console)
      throws IOException {
    boolean valid = Validator.of(out).valid();
    if (input.json()) {
      Answer answer =
          new Answer(out.toString(), "L" + input.level(), valid, timing.berv(), timing.bjdTdb());
      console.out().println(Json.line(answer));
      return;
    }
    console
        .out()
        .printf("Written: %s, L%d, %s%n", out, input.level(), valid ? "valid" : "not valid");
    notes.forEach(n -> console.out().println("  " + n));
  }
}
