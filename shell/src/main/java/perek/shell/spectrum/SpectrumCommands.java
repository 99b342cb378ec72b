package perek.shell.spectrum;

import java.util.List;
import java.util.function.Supplier;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.shell.spectrum.service.LineService;
import perek.tools.Toolbox;

/// All commands on spectra.
public final class SpectrumCommands {

  private SpectrumCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    LineService lines =
        new LineService(tools, settings.home().data().resolve("results"), stop::cancelled);
    return List.of(
        new ShowCommand(console),
        new PlotCommand(console),
        new ConvertCommand(ConvertCommand.CONVERT, console),
        new ConvertCommand(ConvertCommand.NORMALISE, console),
        new LinesCommand(lines, console),
        new EwCommand(console),
        new WavelengthCommand(WavelengthCommand.TO_AIR, console),
        new WavelengthCommand(WavelengthCommand.TO_VACUUM, console));
  }
}
