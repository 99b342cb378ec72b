package perek.assistant.call;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;
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

/// Asks all services of a step, several at a time, each within its own share of the time. Safe for
/// use by several threads.
public final class Calls {

  /// Services asked at a time.
  private static final int AT_ONCE = 8;

  /// A service that is one of many must not make all wait for longer.
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
  /// @param time for all services together
  public Run run(Duration time, BooleanSupplier cancelled, Run.Progress progress) {
    return Run.of(folder, time).stoppedBy(cancelled).watchedBy(progress);
  }

  /// An answer for each service, in the order in which the step names them.
  public List<Answered> make(Step.Call step, Run run) {
    List<URI> services =
        step.services().isEmpty() ? List.of(URI.create("perek:" + step.tool())) : step.services();
    if (step.tool().equals("registry")) return firstThatAnswers(step, services, run);
    AtomicLong done = new AtomicLong();
    return services.stream()
        .gather(
            Gatherers.mapConcurrent(
                AT_ONCE,
                service -> {
                  Run own = services.size() > 1 ? run.within(SHARE) : run;
                  Answered answered = one(step, service, own);
                  run.progress()
                      .report(
                          "asking " + step.tool() + " services",
                          done.incrementAndGet(),
                          services.size());
                  return answered;
                }))
        .toList();
  }

  /// Registries know the same; the next is asked where one fails.
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
