package perek.assistant;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import perek.assistant.evidence.Calculation;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.index.Hit;
import perek.index.IndexException;
import perek.index.Search;
import perek.index.reading.Scope;
import perek.index.search.Tuning;

/// Carries steps out. A failure is evidence too, never an exception.
public final class Gatherer {

  private final Function<Search, List<Hit>> index;
  private final Clock clock;

  /// Searches that leave a question's scope aside.
  ///
  /// @param index finds the best `k` passages for a query, best first
  public Gatherer(BiFunction<String, Integer, List<Hit>> index, Clock clock) {
    this(search -> index.apply(search.text(), search.k()), clock);
  }

  /// @param index finds the best passages, best first
  public Gatherer(Function<Search, List<Hit>> index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /// Takes one step and notes it on the trail.
  void gather(Step step, Scope scope, Trail trail) {
    switch (step) {
      case Step.Search search -> search(search, scope, trail);
      case Step.Calculate calculate -> calculate(calculate, trail);
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
              search, "search", "search", arguments, (long) found.size(), null, true, null, millis),
          found);
    } catch (IndexException e) {
      long millis = clock.millis() - start;
      trail.add(
          new Trail.Taken(
              search, "search", "search", arguments, null, null, false, e.getMessage(), millis),
          List.of(
              new Evidence.Failed(
                  id("f", trail),
                  clock.instant(),
                  "search for '" + search.query() + "'",
                  String.valueOf(e.getMessage()))));
    }
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
    return new Trail.Taken(step, kind, tool, arguments, rows, null, true, null, 0);
  }

  private static String id(String letter, Trail trail) {
    return letter + (trail.evidence().stream().filter(e -> e.id().startsWith(letter)).count() + 1);
  }
}
