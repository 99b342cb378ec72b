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
import perek.shell.vo.favourite.Favourites;
import perek.shell.vo.sky.HipsVerb;
import perek.shell.vo.sky.MocVerb;
import perek.shell.vo.tap.ModelVerb;
import perek.shell.vo.tap.TapVerb;
import perek.shell.vo.verb.Chosen;
import perek.shell.vo.verb.DalVerb;
import perek.shell.vo.verb.DownloadVerb;
import perek.shell.vo.verb.RegistryVerb;
import perek.shell.vo.verb.ResolveVerb;
import perek.shell.vo.verb.SiaVerb;
import perek.shell.vo.verb.Verb;
import perek.shell.vo.verb.VosiVerb;
import perek.shell.vo.verb.WideVerb;
import perek.tools.Toolbox;

/// All commands of the Virtual Observatory, aliases included.
public final class VoCommands {

  private VoCommands() {}

  /// @param tools made when first asked for
  public static List<PerekCommand<?>> all(
      Supplier<Toolbox> tools, Settings settings, Stop stop, Console console) {
    Path folder = settings.home().data().resolve("results");
    Optional<String> registry = settings.value("registry");
    Favourites favourites = new Favourites(settings.home().state().resolve("services.json"));
    Chosen chosen = new Chosen(settings.value("service"), favourites);
    Stream<DalVerb> wide =
        Stream.of(
            DalVerb.ssap("ssap", tools, chosen),
            DalVerb.ssap("ssa", tools, chosen),
            DalVerb.scs("scs", tools, chosen),
            DalVerb.siap("siap", tools, chosen),
            DalVerb.siap2("siap2", tools, chosen),
            DalVerb.slap("slap", tools, chosen));
    Stream<Verb> others =
        Stream.of(
            SiaVerb.of(tools, chosen, registry),
            DalVerb.links("links", tools, chosen),
            DalVerb.links("datalink", tools, chosen),
            DalVerb.soda("soda", tools, chosen),
            new TapVerb(tools, chosen, folder),
            ModelVerb.obscore(tools, chosen),
            ModelVerb.epntap(tools, chosen),
            ModelVerb.linetap(tools, chosen),
            new RegistryVerb(tools, registry, chosen),
            new ResolveVerb(tools),
            new DownloadVerb(tools),
            new VosiVerb(tools, chosen),
            new MocVerb(tools),
            new HipsVerb(tools));
    Stream<Verb> verbs =
        Stream.concat(wide.map(verb -> new WideVerb(verb, tools, chosen, registry)), others);
    return Stream.concat(
            verbs.map(verb -> new VoCommand(verb, folder, stop, console)),
            ServicesCommand.all(favourites, console).stream())
        .toList();
  }
}
