package perek.shell.spectrum;

import java.io.PrintWriter;
import java.nio.file.Path;
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
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.read.Readers;
import perek.tools.spectrum.read.Reading;

/// `perek spectrum show`: what files of spectra hold.
final class ShowCommand extends PerekCommand<ShowCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "spectrum show",
          "Say what files of spectra hold: object, time, medium, frame, orders, errors.",
          "FILE…",
          1,
          Synopsis.ANY,
          List.of(Option.flag("orders", "a line for each order")),
          List.of("perek spectrum show star.fits", "perek spectrum show *.fits --json"));

  ShowCommand(Console console) {
    super(SYNOPSIS, console);
  }

  /// @param orders true to list them
  record Input(List<Path> files, boolean orders, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(SpectrumFiles.named(values), values.flag("orders"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    boolean bad = false;
    for (Path path : input.files())
      switch (Readers.read(path)) {
        case Reading.Unreadable(Path file, String why) -> {
          console.err().println(file.getFileName() + ": " + why + ".");
          bad = true;
        }
        case Reading.Read(SpectrumFile file) -> {
          if (input.json()) console.out().println(Json.line(Shown.of(file)));
          else text(file, input.orders(), console.out());
        }
      }
    return bad ? FAILED : DONE;
  }

  private static void text(SpectrumFile file, boolean orders, PrintWriter out) {
    Spectrum s = file.spectrum();
    out.printf(Locale.ROOT, "%s: %s%n", file.file().getFileName(), file.layout());
    String many = file.spectra().size() > 1 ? ", first of " + file.spectra().size() : "";
    line(out, "object", s.observation().target() + many);
    line(
        out,
        "taken with",
        (s.observation().instrument() + at(s.observation().observatory())).strip());
    line(out, "middle", s.observation().mid().map(MidTime::words).orElse("not stated"));
    s.observation().bervKms().ifPresent(v -> line(out, "BERV", "%.6f km/s".formatted(v)));
    line(out, "wavelengths", range(s) + medium(s.medium()) + ", frame: " + s.frame().word());
    line(out, "pixels", "%,d in %d orders".formatted(s.pixels(), s.orders().size()));
    s.medianSnr().ifPresent(v -> line(out, "S/N", "%.1f (median of all pixels)".formatted(v)));
    if (orders) s.orders().forEach(o -> line(out, "order " + o.index(), order(o)));
    file.notes().forEach(n -> out.println("  " + n));
  }

  private static void line(PrintWriter out, String name, String value) {
    if (!value.isBlank()) out.printf("  %-12s %s%n", name, value);
  }

  private static String at(String observatory) {
    return observatory.isEmpty() ? "" : " at " + observatory;
  }

  private static String range(Spectrum s) {
    return "%.3f to %.3f Angstrom, "
        .formatted(s.from().orElse(Double.NaN), s.to().orElse(Double.NaN));
  }

  private static String medium(Medium medium) {
    return switch (medium) {
      case Medium.Air(var formula, boolean stated) ->
          stated
              ? "air (" + formula.title() + ")"
              : "air (formula not stated, Ciddor 1996 assumed)";
      case Medium.Vacuum _ -> "vacuum";
      case Medium.Unknown _ -> "air or vacuum not stated";
    };
  }

  private static String order(Order o) {
    String echelle =
        o.echelle().isPresent() ? " (echelle order " + o.echelle().getAsInt() + ")" : "";
    return "%.3f to %.3f Angstrom, %d pixels%s"
        .formatted(o.from().orElse(Double.NaN), o.to().orElse(Double.NaN), o.size(), echelle);
  }
}
