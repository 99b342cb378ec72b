package perek.shell.vo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.render.Console;
import perek.tools.Toolbox;

/// All commands of the Virtual Observatory, aliases included.
public final class VoCommands {

  private VoCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    Path folder = settings.home().data().resolve("results");
    Optional<String> service = settings.value("service");
    Stream<Verb> verbs =
        Stream.of(
            DalVerb.ssap("ssap", tools, service),
            DalVerb.ssap("ssa", tools, service),
            DalVerb.scs("scs", tools, service),
            DalVerb.siap("siap", tools, service),
            DalVerb.siap2("siap2", tools, service),
            SiaVerb.of(tools, service),
            DalVerb.links("links", tools, service),
            DalVerb.links("datalink", tools, service),
            DalVerb.soda("soda", tools, service),
            new TapVerb(tools, service, folder),
            new RegistryVerb(tools, settings.value("registry")),
            new ResolveVerb(tools));
    return verbs.<PerekCommand<?>>map(verb -> new VoCommand(verb, folder, stop, console)).toList();
  }
}
