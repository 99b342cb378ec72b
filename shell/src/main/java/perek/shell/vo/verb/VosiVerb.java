package perek.shell.vo.verb;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.protocol.Explain;
import perek.tools.vosi.VosiQuery;

/// `perek vosi`.
public record VosiVerb(Supplier<Toolbox> tools, Chosen chosen) implements Verb {

  @Override
  public Synopsis synopsis() {
    return new Synopsis(
        "vosi",
        "Ask a service whether it is up (VOSI).",
        "[URL]",
        0,
        1,
        VoOptions.and(),
        List.of("perek vosi http://dc.example/tap", "perek vosi --service @mine --json"));
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    URI service =
        values.arguments().isEmpty()
            ? chosen.one(values)
            : chosen.one(values.arguments().getFirst());
    VosiQuery query = new VosiQuery(service);
    return new Asked(
        run -> tools.get().vosi().call(query, run),
        VoOptions.PATIENCE,
        outcome -> Optional.of(Explain.of("vosi", service, outcome.report().sent())));
  }
}
