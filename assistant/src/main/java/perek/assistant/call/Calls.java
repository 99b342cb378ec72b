package perek.assistant.call;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;
import perek.assistant.evidence.Step;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;

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

  private Answered one(Step.Call step, URI service, Run run) {
    long start = System.nanoTime();
    Outcome<?> outcome = caller.call(step.tool(), service, step.params(), run);
    return new Answered(service, outcome, Duration.ofNanos(System.nanoTime() - start));
  }
}
