package perek.tools.everywhere;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.data.Status;
import perek.tools.http.Exchange;
import perek.tools.registry.Registry;
import perek.tools.registry.RegistryQuery;
import perek.tools.registry.ServiceList;
import perek.tools.registry.ServiceRecord;

/// Searches everywhere: asks a registry for services, all of them the same, and unites what they
/// answer. Safe for many threads.
public final class GlobalSearch implements Tool<GlobalQuery, Gathered> {

  private static final String ELSEWHERE = "not asked: its coverage does not reach this place";

  private final Registry registry;
  private final Everywhere everywhere;

  public GlobalSearch(Registry registry, Everywhere everywhere) {
    this.registry = registry;
    this.everywhere = everywhere;
  }

  @Override
  public String name() {
    return "everywhere";
  }

  @Override
  public Outcome<Gathered> call(GlobalQuery input, Run run) {
    Instant time = Instant.now();
    return switch (asked(input, run)) {
      case Asked.Nobody(Report report) -> new Outcome.Failed<>(report);
      case Asked.All all -> outcome(input, all, time, run);
    };
  }

  /// What came of asking, each service's answer by itself.
  public sealed interface Asked {

    /// No service is known; the report says why.
    record Nobody(Report report) implements Asked {}

    /// @param names of the services by their addresses
    /// @param skipped names of those whose coverage does not reach the place
    /// @param answers one for each service
    /// @param notes of the registry
    /// @param exchanges with the registry
    record All(
        Map<URI, String> names,
        Map<URI, String> skipped,
        List<Answered> answers,
        List<String> notes,
        List<Exchange> exchanges)
        implements Asked {}
  }

  /// Asks all, and unites nothing: for those who need what stands around the rows, such as services
  /// that cut.
  public Asked asked(GlobalQuery input, Run run) {
    Map<URI, String> names = new LinkedHashMap<>();
    Map<URI, String> skipped = new LinkedHashMap<>();
    input.services().forEach(s -> names.put(s, ""));
    List<String> notes = new ArrayList<>();
    List<Exchange> exchanges = new ArrayList<>();
    Optional<RegistryQuery> inquiry = input.inquiry();
    if (inquiry.isPresent()) {
      run.progress().report("asking the registry", 0, 0);
      Outcome<ServiceList> found =
          registry.call(inquiry.get(), run.within(run.left().dividedBy(2)));
      exchanges.addAll(found.report().exchanges());
      if (found.product().isEmpty())
        return new Asked.Nobody(
            found
                .report()
                .saying(found.status(), "No service is known: " + found.report().message()));
      notes.addAll(found.report().notes());
      if (!found.report().message().isBlank()) notes.add(found.report().message());
      Set<String> elsewhere = elsewhere(input, notes, exchanges, run);
      List<ServiceRecord> all = found.product().get().services();
      for (ServiceRecord s : all) if (!elsewhere.contains(s.ivoid())) add(s, names, notes);
      for (ServiceRecord s : all) if (elsewhere.contains(s.ivoid())) add(s, skipped, notes);
      skipped.keySet().removeAll(names.keySet());
    }
    List<Answered> answers =
        everywhere.ask(new Wanted(input.tool(), List.copyOf(names.keySet()), input.params()), run);
    return new Asked.All(names, skipped, answers, notes, exchanges);
  }

  /// Services whose declared coverage does not reach the place of the question.
  private Set<String> elsewhere(
      GlobalQuery input, List<String> notes, List<Exchange> exchanges, Run run) {
    Optional<RegistryQuery> inquiry = input.inquiryElsewhere();
    if (inquiry.isEmpty()) return Set.of();
    Outcome<ServiceList> found = registry.call(inquiry.get(), run.within(run.left().dividedBy(4)));
    exchanges.addAll(found.report().exchanges());
    found.report().notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
    return found.product().map(ServiceList::services).orElse(List.of()).stream()
        .filter(s -> s.coverage() == ServiceRecord.Coverage.ELSEWHERE)
        .map(ServiceRecord::ivoid)
        .collect(Collectors.toSet());
  }

  private static Gathered.Line skipped(URI address, String name) {
    return new Gathered.Line(address, name, Status.OK, OptionalLong.empty(), ELSEWHERE, 0);
  }

  /// The standard's own interfaces, else those that there are.
  private static void add(ServiceRecord service, Map<URI, String> names, List<String> notes) {
    boolean standard = service.capabilities().stream().anyMatch(c -> c.standard());
    for (ServiceRecord.Capability c : service.capabilities()) {
      if (standard && !c.standard()) continue;
      Optional<URI> address = address(c.accessUrl());
      if (address.isPresent()) names.putIfAbsent(address.get(), service.shortName());
      else
        notes.add(
            "%s is left out: '%s' is no address that can be asked."
                .formatted(service.ivoid(), c.accessUrl()));
    }
  }

  private static Optional<URI> address(String url) {
    try {
      URI uri = new URI(url.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Outcome<Gathered> outcome(
      GlobalQuery input, Asked.All asked, Instant time, Run run) {
    List<Answered> answers = asked.answers();
    List<String> notes = new ArrayList<>(asked.notes());
    List<Exchange> exchanges = new ArrayList<>(asked.exchanges());
    Optional<Merged> merged = Everywhere.merge(answers, run.folder());
    merged.ifPresent(m -> notes.addAll(m.notes()));
    answers.forEach(a -> exchanges.addAll(a.outcome().report().exchanges()));
    List<Gathered.Line> lines = new ArrayList<>();
    answers.forEach(a -> lines.add(line(a, asked.names().getOrDefault(a.service(), ""))));
    asked.skipped().forEach((address, name) -> lines.add(skipped(address, name)));
    Gathered gathered = new Gathered(merged, lines);
    URI at =
        input.registries().isEmpty() ? answers.getFirst().service() : input.registries().getFirst();
    Report report =
        new Report(
            new Sent("GET", at, input.params()),
            status(answers),
            message(gathered),
            notes,
            time,
            Duration.between(time, Instant.now()),
            exchanges);
    return new Outcome.Made<>(gathered, report);
  }

  /// Good as soon as one service answered well; the lines tell of the others.
  private static Status status(List<Answered> answers) {
    List<Status> all = answers.stream().map(a -> a.outcome().status()).toList();
    if (!all.isEmpty() && all.stream().noneMatch(Status::good)) return Status.FAILED;
    return all.contains(Status.OVERFLOW) ? Status.OVERFLOW : Status.OK;
  }

  private static String message(Gathered gathered) {
    long well = gathered.services().stream().filter(l -> l.status().good()).count();
    long with = gathered.services().stream().filter(l -> l.rows().orElse(0) > 0).count();
    long skipped = gathered.services().stream().filter(l -> l.message().equals(ELSEWHERE)).count();
    String left =
        skipped == 0
            ? ""
            : " %d more were not asked: their coverage does not reach this place."
                .formatted(skipped);
    return "%d rows; of %d services %d answered well and %d have rows.%s"
        .formatted(
            gathered.rows().orElse(0),
            gathered.services().size() - skipped,
            well - skipped,
            with,
            left);
  }

  private static Gathered.Line line(Answered answered, String name) {
    Report report = answered.outcome().report();
    return new Gathered.Line(
        answered.service(),
        name,
        report.status(),
        answered.outcome().product().map(p -> p.rows()).orElse(OptionalLong.empty()),
        report.message(),
        report.took().toMillis());
  }
}
