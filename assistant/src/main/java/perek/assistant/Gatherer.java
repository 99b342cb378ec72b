package perek.assistant;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import perek.assistant.call.Calls;
import perek.assistant.call.Quotable;
import perek.assistant.evidence.Calculation;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.index.Hit;
import perek.index.IndexException;
import perek.index.Search;
import perek.index.reading.Scope;
import perek.index.search.Tuning;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.data.Product;
import perek.tools.data.Table;
import perek.tools.registry.ServiceList;
import perek.tools.registry.ServiceRecord;

/// Carries steps out. A failure is evidence too, never an exception.
public final class Gatherer {

  private final Function<Search, List<Hit>> index;
  private final Calls calls;
  private final Clock clock;

  /// Searches that leave a question's scope aside.
  ///
  /// @param index finds the best `k` passages for a query, best first
  public Gatherer(BiFunction<String, Integer, List<Hit>> index, Calls calls, Clock clock) {
    this(search -> index.apply(search.text(), search.k()), calls, clock);
  }

  /// @param index finds the best passages, best first
  public Gatherer(Function<Search, List<Hit>> index, Calls calls, Clock clock) {
    this.index = index;
    this.calls = calls;
    this.clock = clock;
  }

  /// Takes one step and notes it on the trail.
  void gather(Step step, Question question, Trail trail, Listening listening) {
    switch (step) {
      case Step.Search search -> search(search, question.scope(), trail);
      case Step.Call call -> call(call, question, trail, listening);
      case Step.Calculate calculate -> calculate(calculate, trail);
      case Step.Unite unite -> unite(unite, trail);
      case Step.Keep keep -> keep(keep, question, trail, listening);
      case Step.Want want ->
          trail.add(taken(step, "plan", null, Map.of("request", want.said()), null), List.of());
      case Step.Clarify clarify ->
          trail.add(
              taken(step, "clarify", null, Map.of("question", clarify.question()), null),
              List.of());
      case Step.Done _ -> {}
    }
  }

  private void search(Step.Search search, Scope scope, Trail trail) {
    long start = clock.millis();
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("query", search.query());
    arguments.put("k", search.k());
    if (!scope.filter().isEmpty()) arguments.put("filter", scope.filter().label());
    try {
      List<Evidence.Found> found =
          number(index.apply(confined(search, scope)), search.query(), trail);
      long millis = clock.millis() - start;
      trail.add(
          new Trail.Taken(
              search,
              "search",
              "search",
              arguments,
              null,
              (long) found.size(),
              null,
              true,
              null,
              millis),
          found);
    } catch (IndexException e) {
      long millis = clock.millis() - start;
      trail.add(
          new Trail.Taken(
              search,
              "search",
              "search",
              arguments,
              null,
              null,
              null,
              false,
              e.getMessage(),
              millis),
          List.of(
              new Evidence.Failed(
                  id("f", trail),
                  clock.instant(),
                  "search for '" + search.query() + "'",
                  String.valueOf(e.getMessage()))));
    }
  }

  /// What each service answered is a piece of evidence of its own, be it a failure.
  private void call(Step.Call step, Question question, Trail trail, Listening listening) {
    Run run = calls.run(question.reach(), listening::cancelled, listening::progress);
    for (Calls.Answered answered : calls.make(step, run)) {
      Report report = answered.outcome().report();
      Evidence.Fetched fetched =
          new Evidence.Fetched(
              id("t", trail),
              report.time(),
              step.tool(),
              answered.service(),
              name(answered.service(), trail),
              answered.outcome(),
              Quotable.of(step, answered.outcome()));
      trail.add(taken(step, fetched, answered.took().toMillis()), List.of(fetched));
    }
    if (listening.cancelled()) throw new CancellationException("stopped while asking services");
  }

  private void unite(Step.Unite step, Trail trail) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    Optional<Evidence.Fetched> united =
        calls.unite(trail.evidence(Evidence.Fetched.class), id("t", trail), clock.instant());
    Long rows = united.flatMap(Evidence.Fetched::table).map(Table::rows).orElse(null);
    trail.add(taken(step, "unite", null, arguments, rows), united.stream().toList());
  }

  private void keep(Step.Keep step, Question question, Trail trail, Listening listening) {
    Step.Call call =
        new Step.Call("table", List.of(step.file()), step.params(), List.of(step.words()));
    Run run = calls.run(question.reach(), listening::cancelled, listening::progress);
    Calls.Answered made = calls.make(call, run).getFirst();
    Evidence.Fetched kept =
        new Evidence.Fetched(
            id("t", trail),
            clock.instant(),
            "filter",
            step.file(),
            "",
            made.outcome(),
            Quotable.of(call, made.outcome()));
    Map<String, Object> arguments = new LinkedHashMap<>(call.params().asMap());
    Long rows = kept.table().map(Table::rows).orElse(null);
    trail.add(taken(step, "filter", null, arguments, rows), List.of(kept));
  }

  private static Trail.Taken taken(Step.Call step, Evidence.Fetched fetched, long millis) {
    Report report = fetched.outcome().report();
    Map<String, Object> arguments = new LinkedHashMap<>(step.params().asMap());
    arguments.put("service", fetched.service().toString());
    Optional<? extends Product> product = fetched.outcome().product();
    Long rows = null;
    if (product.isPresent() && product.get().rows().isPresent())
      rows = product.get().rows().getAsLong();
    String said = String.join(" ", report.notes());
    String message = report.message().isBlank() ? said : report.message();
    return new Trail.Taken(
        step,
        "call",
        step.tool(),
        arguments,
        report.sent(),
        rows,
        report.status().name(),
        report.status().good(),
        message.isBlank() ? null : message,
        millis);
  }

  /// What the registry calls a service, where it was asked.
  private static String name(URI service, Trail trail) {
    return trail.evidence(Evidence.Fetched.class).stream()
        .flatMap(f -> f.outcome().product().stream())
        .filter(ServiceList.class::isInstance)
        .flatMap(p -> ((ServiceList) p).services().stream())
        .filter(
            s -> s.capabilities().stream().anyMatch(c -> c.accessUrl().equals(service.toString())))
        .map(ServiceRecord::title)
        .findFirst()
        .orElse("");
  }

  private static Search confined(Step.Search step, Scope scope) {
    return new Search(step.query(), step.k(), Tuning.DEFAULT, scope.revoked(), scope.filter());
  }

  /// A passage that an earlier search gave keeps its first id.
  private List<Evidence.Found> number(List<Hit> hits, String query, Trail trail) {
    Set<String> known =
        trail.evidence(Evidence.Found.class).stream()
            .map(f -> f.hit().passage().hash())
            .collect(Collectors.toSet());
    List<Evidence.Found> found = new ArrayList<>();
    for (Hit hit : hits) {
      if (!known.add(hit.passage().hash())) continue;
      String id = "p" + (trail.evidence(Evidence.Found.class).size() + found.size() + 1);
      found.add(new Evidence.Found(id, clock.instant(), hit, query));
    }
    return found;
  }

  private void calculate(Step.Calculate step, Trail trail) {
    Calculation done = Calculation.of(step);
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("quantity", step.quantity().words());
    arguments.put("to", step.parameter().dimension().unit());
    arguments.put("method", done.method());
    Trail.Taken taken = taken(step, "calculate", "unit", arguments, null);
    trail.add(
        taken.told(done.words()),
        List.of(new Evidence.Calculated(id("c", trail), clock.instant(), done)));
  }

  private static Trail.Taken taken(
      Step step,
      String kind,
      @Nullable String tool,
      Map<String, Object> arguments,
      @Nullable Long rows) {
    return new Trail.Taken(step, kind, tool, arguments, null, rows, null, true, null, 0);
  }

  private static String id(String letter, Trail trail) {
    return letter + (trail.evidence().stream().filter(e -> e.id().startsWith(letter)).count() + 1);
  }
}
