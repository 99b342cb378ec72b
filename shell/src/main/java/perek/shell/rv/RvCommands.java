package perek.shell.rv;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.tools.Toolbox;
import perek.tools.http.Transport;

/// All commands on radial velocities.
public final class RvCommands {

  private RvCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    Path folder = settings.home().data().resolve("results");
    Supplier<Transport> transport =
        () -> new Transport(perek.tools.http.Settings.of("", settings.offline()));
    Stream<PerekCommand<?>> verbs =
        Stream.of(
                BarycentricVerb.of(tools),
                PeriodogramVerb.of(tools),
                OrbitVerb.of(tools),
                CcfVerb.of(tools),
                FitVerb.fit(tools),
                FitVerb.bisector(tools),
                VsiniVerb.of(tools),
                ActivityVerb.of(tools))
            .map(verb -> new RvCommand(verb, folder, stop, console));
    return Stream.concat(verbs, Stream.of(new IersCommand(transport, settings, stop, console)))
        .toList();
  }
}
