package perek.shell.vo.verb;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.call.Params;
import perek.tools.call.Sent;
import perek.tools.protocol.Explain;
import perek.tools.protocol.Standard;
import perek.tools.registry.RegistryQuery;
import perek.tools.tap.TapQuery;

/// `perek registry`.
///
/// @param configured registry to ask where the line names none
public record RegistryVerb(Supplier<Toolbox> tools, Optional<String> configured, Chosen chosen)
    implements Verb {

  private static final Standard STANDARD = Standard.of("registry");

  @Override
  public Synopsis synopsis() {
    return new Synopsis(
        "registry",
        "Find services by type, words, waveband and more.",
        "[WORDS…]",
        0,
        Synopsis.ANY,
        VoOptions.of(STANDARD),
        List.of(
            "perek registry --servicetype ssa --waveband x-ray",
            "perek registry be stars --servicetype scs",
            "perek registry --servicetype ssa --pos 54.1224,48.1926 --radius 0.5",
            "perek registry --short_name \"ELO SSAP\" --registry http://dc.example/tap --json"));
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    Params params = VoOptions.params(STANDARD, values);
    if (!values.words().isBlank()) params = params.with("words", values.words());
    if (params.without("MAXREC").entries().isEmpty())
      throw new UsageException(
          "Nothing says which services are wanted. Write: perek registry --servicetype ssa");
    RegistryQuery query = new RegistryQuery(endpoints(values), params);
    TapQuery asked = TapQuery.of(query.endpoints().getFirst(), query.adql());
    Sent sent = Sent.post(URI.create(asked.service() + "/sync"), asked.params());
    return new Asked(
        run -> tools.get().registry().call(query, run),
        VoOptions.PATIENCE,
        _ -> Optional.of(Explain.of("tap", asked.service(), sent)));
  }

  private List<URI> endpoints(Values values) throws UsageException {
    boolean service = values.value("registry").isEmpty() && values.value("service").isPresent();
    return service ? chosen.all(values) : VoOptions.registries(values, configured);
  }
}
