package perek.assistant.call;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.dal.Rows;
import perek.tools.data.Product;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.everywhere.Everywhere;
import perek.tools.everywhere.Merged;
import perek.tools.everywhere.Wanted;

/// Asks all services of a step. Safe for use by several threads.
public final class Calls {

  /// Of these one answer is enough: registries know the same, and a dataset lies at one place.
  private static final Set<String> ALTERNATIVES = Set.of("registry", "links", "soda");

  /// One that hangs must not keep the next from being asked.
  private static final Duration SHARE = Duration.ofSeconds(20);

  private final Caller caller;
  private final Path folder;

  /// @param folder where what comes is kept
  public Calls(Caller caller, Path folder) {
    this.caller = caller;
    this.folder = folder;
  }

  /// Calls that all fail, for work on documents alone.
  public static Calls none(Path folder) {
    return new Calls(
        (_, service, params, _) ->
            new Outcome.Failed<>(
                Report.failed(
                    new Sent("NONE", service, params), "no service is asked here", List.of())),
        folder);
  }

  /// What one service answered.
  public record Answered(URI service, Outcome<?> outcome, Duration took) {}

  /// The circumstances of a step.
  ///
  /// @param reach gives the time for all services together
  public Run run(Reach reach, BooleanSupplier cancelled, Run.Progress progress) {
    Run run = Run.of(folder, reach.patience()).stoppedBy(cancelled).watchedBy(progress);
    return reach.copies() ? run.fromCopies() : run;
  }

  /// An answer for each service, in the order in which the step names them.
  public List<Answered> make(Step.Call step, Run run) {
    List<URI> services =
        step.services().isEmpty() ? List.of(URI.create("perek:" + step.tool())) : step.services();
    if (ALTERNATIVES.contains(step.tool())) return firstThatAnswers(step, services, run);
    return services.size() == 1
        ? List.of(one(step, services.getFirst(), run))
        : everywhere(step, services, run);
  }

  /// Several services are asked for rows, by the mechanism that keeps one which hangs from holding
  /// up the others.
  private List<Answered> everywhere(Step.Call step, List<URI> services, Run run) {
    Everywhere.Search search =
        (service, params, own) -> rows(caller.call(step.tool(), service, params, own));
    return new Everywhere(Map.of(step.tool(), search))
        .ask(new Wanted(step.tool(), services, step.params()), run).stream()
            .map(a -> new Answered(a.service(), a.outcome(), a.outcome().report().took()))
            .toList();
  }

  private static Outcome<Rows> rows(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Made<?>(Rows rows, Report report) -> new Outcome.Made<>(rows, report);
      case Outcome.Made<?>(var other, _) ->
          throw new IllegalArgumentException(other.getClass() + " has no rows to be united");
      case Outcome.Failed<?>(Report report) -> new Outcome.Failed<>(report);
    };
  }

  /// The next is asked where one fails.
  private List<Answered> firstThatAnswers(Step.Call step, List<URI> services, Run run) {
    List<Answered> asked = new ArrayList<>();
    for (URI service : services) {
      asked.add(one(step, service, services.size() > 1 ? run.within(SHARE) : run));
      if (asked.getLast().outcome().status().good() || run.stopped()) break;
    }
    return asked;
  }

  /// All rows that were found, each dataset once, as one more piece of evidence; nothing where
  /// there is but one answer with rows.
  public Optional<Evidence.Fetched> unite(List<Evidence.Fetched> fetched, String id, Instant time) {
    List<perek.tools.everywhere.Answered> answers = new ArrayList<>();
    for (Evidence.Fetched f : fetched)
      if (f.outcome() instanceof Outcome.Made<?>(Rows rows, Report report)
          && rows.rows().orElse(0) > 0)
        answers.add(
            new perek.tools.everywhere.Answered(f.service(), new Outcome.Made<>(rows, report)));
    if (answers.size() < 2) return Optional.empty();
    return Everywhere.merge(answers, folder).map(merged -> united(merged, id, time));
  }

  private static Evidence.Fetched united(Merged merged, String id, Instant time) {
    URI file = merged.table().file().toUri();
    Sent sent = new Sent("READ", file, Params.NONE);
    Report report = new Report(sent, Status.OK, "", merged.notes(), time, Duration.ZERO, List.of());
    Outcome<United> outcome = new Outcome.Made<>(new United(merged.table()), report);
    Step.Call step = new Step.Call("table", List.of(), Params.NONE, List.of());
    return new Evidence.Fetched(id, time, "unite", file, "", outcome, Quotable.of(step, outcome));
  }

  private record United(Table united) implements Product {
    @Override
    public Optional<Table> table() {
      return Optional.of(united);
    }
  }

  private Answered one(Step.Call step, URI service, Run run) {
    long start = System.nanoTime();
    Outcome<?> outcome = caller.call(step.tool(), service, step.params(), run);
    return new Answered(service, outcome, Duration.ofNanos(System.nanoTime() - start));
  }
}
