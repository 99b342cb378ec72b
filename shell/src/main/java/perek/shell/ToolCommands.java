package perek.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import perek.assistant.model.find.Upstreams;
import perek.shell.adql.AdqlCommands;
import perek.shell.alike.AlikeCommand;
import perek.shell.classify.ClassifyCommands;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.learn.LearnCommand;
import perek.shell.lightcurve.CurveCommands;
import perek.shell.precise.PreciseCommands;
import perek.shell.redshift.RedshiftCommands;
import perek.shell.render.Console;
import perek.shell.rv.RvCommands;
import perek.shell.series.SeriesCommands;
import perek.shell.spectrum.SpectrumCommands;
import perek.shell.spectrum.eprv.EprvCommands;
import perek.shell.tables.TableCommands;
import perek.shell.vo.VoCommands;
import perek.tools.Toolbox;

/// The commands that are tools as well.
final class ToolCommands {

  private ToolCommands() {}

  /// @param tools made when first asked for
  static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools,
      Supplier<Upstreams> upstreams,
      Settings settings,
      Stop stop,
      Console console) {
    List<PerekCommand<?>> commands = new ArrayList<>();
    commands.addAll(VoCommands.all(tools, settings, stop, console));
    commands.addAll(TableCommands.all(tools, settings, stop, console));
    commands.addAll(AdqlCommands.all(tools, upstreams, settings, stop, console));
    commands.addAll(RvCommands.all(tools, settings, stop, console));
    commands.addAll(PreciseCommands.all(tools, settings, stop, console));
    commands.addAll(SeriesCommands.all(tools, settings, stop, console));
    commands.addAll(CurveCommands.all(tools, settings, stop, console));
    commands.addAll(RedshiftCommands.all(tools, settings, stop, console));
    commands.addAll(ClassifyCommands.all(tools, settings, stop, console));
    commands.add(new LearnCommand(stop, console));
    commands.addAll(SpectrumCommands.all(tools, settings, stop, console));
    commands.addAll(AlikeCommand.all(stop, console));
    commands.addAll(EprvCommands.all(console));
    return commands;
  }
}
