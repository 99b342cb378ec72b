package perek.shell.spectrum.eprv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;

/// `perek eprv describe`: what a file of the standard holds.
final class DescribeCommand extends PerekCommand<DescribeCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eprv describe",
          "Say what a file of the EPRV data standard holds: level, object, units of data.",
          "FILE",
          1,
          1,
          List.of(),
          List.of("perek eprv describe harps_SL2_20031213T061948.fits --json"));

  DescribeCommand(Console console) {
    super(SYNOPSIS, console);
  }

  record Input(Path file, boolean json) {}

  /// A unit of data.
  ///
  /// @param kind image, table or header
  /// @param shape lengths of the axes, or rows; NAXIS1 first
  record Unit(String name, String kind, List<Integer> shape, List<String> columns) {}

  /// As JSON tells it.
  record Answer(
      String file,
      String level,
      String standard,
      String instrument,
      String object,
      List<Unit> units) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(values.file(0), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException {
    try (ProgressLine _ = new ProgressLine(console, () -> false).alive("reading");
        FitsFile file = FitsFile.open(input.file())) {
      Keys keys = file.keys();
      List<Unit> units = new ArrayList<>();
      for (Part part : file.parts()) units.add(unit(part));
      Answer answer =
          new Answer(
              input.file().toString(),
              keys.text("DATALVL").orElse("none"),
              keys.text("EPRVTAG").orElse("not stated"),
              keys.text("INSTRUME").orElse(""),
              keys.text("OBJECT").orElse(""),
              units);
      if (input.json()) console.out().println(Json.line(answer));
      else text(answer, console);
    }
    return DONE;
  }

  private static Unit unit(Part part) {
    String name = part.index() == 0 ? "PRIMARY" : part.name();
    String kind = part.table() ? "table" : part.image() ? "image" : "header";
    List<Integer> shape =
        part.table() ? List.of(part.rowCount()) : Arrays.stream(part.shape()).boxed().toList();
    return new Unit(name, kind, shape, part.table() ? part.columns() : List.of());
  }

  private static void text(Answer a, Console console) {
    console
        .out()
        .printf(
            "%s: %s of the standard %s, %s, %s%n",
            a.file(), a.level(), a.standard(), a.instrument(), a.object());
    for (Unit u : a.units())
      console
          .out()
          .printf(
              "  %-26s %-6s %s %s%n",
              u.name(), u.kind(), u.shape(), String.join(", ", u.columns()));
  }
}
