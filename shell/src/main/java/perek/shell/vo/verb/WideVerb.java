package perek.shell.vo.verb;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.call.Params;
import perek.tools.call.Sent;
import perek.tools.everywhere.GlobalQuery;
import perek.tools.objects.ObjectsQuery;
import perek.tools.protocol.Explain;
import perek.tools.protocol.Standard;

/// A protocol that can be asked at one service, at several, or at all that a registry names.
///
/// @param one asks a single service
/// @param registry to ask where the line names none
public record WideVerb(
    DalVerb one, Supplier<Toolbox> tools, Chosen chosen, Optional<String> registry)
    implements Verb {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LISTED = Duration.ofHours(1);

  private static final List<Option> OWN =
      List.of(
          Option.flag("everywhere", "ask every service that the registry names"),
          Option.value("waveband", "BAND", "with --everywhere: only services of this waveband"),
          Option.value("datasource", "theory", "with --everywhere: only observed or computed data"),
          Option.value("objects", "FILE", "look for each object of this table"),
          Option.value("radius", "DEG", "with --objects: radius around each (0.01)"),
          Option.value("words", "WORDS", "with --everywhere: only services described so"));

  @Override
  public Synopsis synopsis() {
    Synopsis s = one.synopsis();
    List<Option> options = new ArrayList<>(OWN);
    options.addAll(s.options());
    return new Synopsis(
        s.name(),
        s.summary(),
        s.arguments() + " | --everywhere",
        s.least(),
        s.most(),
        options,
        s.examples());
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    List<URI> services = chosen.all(values);
    boolean everywhere = values.flag("everywhere");
    if (values.value("objects").isPresent()) return listed(values, services);
    if (!everywhere && services.size() < 2) return one.asked(values);
    Standard standard = one.standard();
    Params params = VoOptions.params(standard, values);
    URI somewhere =
        services.isEmpty() ? URI.create("http://service.invalid/") : services.getFirst();
    tools.get().ready(standard.tool(), somewhere, params);
    boolean named = values.value("service").isPresent();
    GlobalQuery query =
        new GlobalQuery(
            standard.tool(),
            params,
            everywhere && !named ? List.of() : services,
            VoOptions.registries(values, registry),
            conditions(values));
    return new Asked(
        run -> tools.get().global().call(query, run),
        PATIENCE,
        outcome ->
            Optional.of(Explain.of(standard.tool(), somewhere, Sent.get(somewhere, params))));
  }

  private Asked listed(Values values, List<URI> services) throws UsageException {
    Path file = Path.of(values.value("objects").orElseThrow());
    if (!Files.isReadable(file)) throw new UsageException("There is no file " + file + ".");
    ObjectsQuery query =
        new ObjectsQuery(
            one.standard().tool(),
            services,
            VoOptions.params(one.standard(), values),
            file,
            radius(values));
    return new Asked(run -> tools.get().objects().call(query, run), LISTED, _ -> Optional.empty());
  }

  private static double radius(Values values) throws UsageException {
    String given = values.value("radius").orElse("0.01");
    try {
      return Double.parseDouble(given);
    } catch (NumberFormatException e) {
      throw new UsageException("Option --radius is '" + given + "': write it in degrees, as 0.01.");
    }
  }

  private static Params conditions(Values values) {
    Params conditions = Params.NONE;
    for (String name : List.of("waveband", "datasource", "words"))
      if (values.value(name).isPresent())
        conditions = conditions.with(name, values.value(name).get());
    return conditions;
  }
}
