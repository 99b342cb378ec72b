package perek.tools.ssap;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Accref;
import perek.tools.dal.Metadata;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;
import perek.tools.data.Table;
import perek.tools.votable.Param;

/// Searches one service for spectra. Safe for many threads.
public final class Ssap implements Tool<SsapQuery, Rows> {

  /// Parameters that every service knows, or of which it matters not whether it does.
  private static final Set<String> KNOWN =
      Set.of("REQUEST", "VERSION", "POS", "SIZE", "BAND", "TIME", "FORMAT", "MAXREC", "RUNID");

  /// Exposures that are told one by one.
  private static final int TOLD = 5;

  private static final Duration PROBE = Duration.ofSeconds(10);

  private final Service service;
  private final Metadata metadata;
  private final Map<URI, Set<String>> declared = new ConcurrentHashMap<>();

  public Ssap(Service service) {
    this.service = service;
    this.metadata = new Metadata(service);
  }

  @Override
  public String name() {
    return "ssap";
  }

  @Override
  public Outcome<Rows> call(SsapQuery input, Run run) {
    Sent sent = Sent.get(input.service(), input.params());
    boolean itself =
        input.params().value("FORMAT").filter("METADATA"::equalsIgnoreCase).isPresent();
    Outcome<Rows> outcome = itself ? metadata.ask(sent, run) : service.ask(sent, run);
    List<String> notes = new ArrayList<>(input.advice());
    outcome
        .product()
        .filter(r -> r.rows().orElse(0) > 0)
        .ifPresent(r -> r.table().ifPresent(t -> notes.addAll(told(t, r.base()))));
    if (outcome.status().good()) notes.addAll(ignored(input, run));
    return outcome.with(outcome.report().noting(notes));
  }

  private static List<String> told(Table table, URI base) {
    List<String> notes = new ArrayList<>(Accref.notes(table, base));
    List<Exposure> exposures = Exposure.of(table);
    exposures.stream().limit(TOLD).map(Exposure::told).forEach(notes::add);
    if (exposures.size() > TOLD)
      notes.add("%d more exposures are told in orders as well.".formatted(exposures.size() - TOLD));
    return notes;
  }

  /// The parameters that a service declares (SSA 1.1, section 6: FORMAT=METADATA), without
  /// `INPUT:`.
  public List<Param> parameters(URI address, Run run) {
    Params probe = Params.of("REQUEST", "queryData").with("FORMAT", "METADATA");
    return metadata
        .ask(Sent.get(address, probe), run.within(PROBE))
        .product()
        .map(rows ->
            rows.document().params().stream()
                .filter(p -> p.name().toUpperCase(Locale.ROOT).startsWith("INPUT:"))
                .toList())
        .orElse(List.of());
  }

  /// Whether a service says that it processes datasets on request (`getData`, which SSA 1.1,
  /// section 6, reserves).
  public boolean processes(URI address, Run run) {
    return parameters(address, run).stream()
        .filter(p -> p.name().equalsIgnoreCase("INPUT:REQUEST"))
        .anyMatch(p -> p.options().stream().anyMatch("getData"::equalsIgnoreCase));
  }

  /// A service that does not know a parameter returns what it would without it.
  private List<String> ignored(SsapQuery input, Run run) {
    List<String> rare =
        input.params().entries().stream()
            .map(p -> p.name().toUpperCase(Locale.ROOT))
            .filter(n -> !KNOWN.contains(n))
            .toList();
    if (rare.isEmpty() || run.stopped()) return List.of();
    Set<String> known = declared.computeIfAbsent(input.service(), url -> names(url, run));
    if (known.isEmpty()) return List.of();
    String unknown =
        rare.stream().filter(n -> !known.contains(n)).collect(Collectors.joining(", "));
    return Optional.of(unknown).filter(u -> !u.isEmpty()).stream()
        .map(u ->
            "The service does not declare " + u + " and will have ignored it: rows may not fit.")
        .toList();
  }

  private Set<String> names(URI url, Run run) {
    return parameters(url, run).stream()
        .map(p -> p.name().substring("INPUT:".length()).toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
