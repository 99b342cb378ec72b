package perek.shell.spectrum;

import java.util.List;
import perek.shell.command.PerekCommand;
import perek.shell.render.Console;

/// All commands on spectra.
public final class SpectrumCommands {

  private SpectrumCommands() {}

  public static List<PerekCommand<?>> all(Console console) {
    return List.of(
        new ShowCommand(console),
        new PlotCommand(console),
        new ConvertCommand(ConvertCommand.CONVERT, console),
        new ConvertCommand(ConvertCommand.NORMALISE, console),
        new LinesCommand(console),
        new EwCommand(console),
        new WavelengthCommand(WavelengthCommand.TO_AIR, console),
        new WavelengthCommand(WavelengthCommand.TO_VACUUM, console));
  }
}
