package perek.shell.vo.verb;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.protocol.Explain;
import perek.tools.protocol.Explanation;
import perek.tools.resolve.ResolveQuery;

/// `perek resolve`.
public record ResolveVerb(Supplier<Toolbox> tools) implements Verb {

  @Override
  public Synopsis synopsis() {
    return new Synopsis(
        "resolve",
        "Find where an object is, by its name or from coordinates in any usual form.",
        "NAME…",
        1,
        Synopsis.ANY,
        VoOptions.and(),
        List.of(
            "perek resolve psi Per",
            "perek resolve \"03 36 29.4 +48 11 33\"",
            "perek resolve galactic 149.2 -6.1 --json",
            "perek resolve Vega --service https://cds.unistra.fr/cgi-bin/nph-sesame"));
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    Optional<String> base = values.value("service");
    URI sesame = base.isEmpty() ? ResolveQuery.CDS : VoOptions.address("service", base.get());
    ResolveQuery query = new ResolveQuery(values.words(), sesame);
    return new Asked(
        run -> tools.get().resolve().call(query, run),
        VoOptions.PATIENCE,
        outcome -> explained(sesame, outcome));
  }

  private static Optional<Explanation> explained(URI sesame, Outcome<?> outcome) {
    boolean asked = outcome.report().sent().method().equals("GET");
    return asked
        ? Optional.of(Explain.of("resolve", sesame, outcome.report().sent()))
        : Optional.empty();
  }
}
