package perek.tools.everywhere;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.dal.Rows;

/// Asks many services the same, eight at a time and each host once at a time. Safe for many
/// threads.
///
/// Threads take their turn by semaphores and not by `mapConcurrent`, which holds back all that
/// comes after a service that hangs.
public final class Everywhere {

  private static final int AT_ONCE = 8;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration SLICE = Duration.ofMillis(50);

  private final Map<String, Search> searches;

  /// Asks one service.
  @FunctionalInterface
  public interface Search {
    /// @throws IllegalArgumentException where the parameters cannot be sent
    Outcome<Rows> ask(URI service, Params params, Run run);
  }

  /// @param searches by the name of the tool
  public Everywhere(Map<String, Search> searches) {
    this.searches = Map.copyOf(searches);
  }

  /// One answer for every service, in their order, whatever happened. A service may take 30 s and
  /// no more than half of what is left, so that those behind it on its host come to their turn.
  ///
  /// @throws IllegalArgumentException where the tool cannot be asked everywhere
  public List<Answered> ask(Wanted wanted, Run run) {
    Search search = searches.get(wanted.tool());
    if (search == null)
      throw new IllegalArgumentException(
          "'" + wanted.tool() + "' cannot be asked everywhere, only " + searches.keySet());
    Crowd crowd = new Crowd(search, wanted, run);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answered>> coming =
          wanted.services().stream().map(s -> threads.submit(() -> crowd.answer(s))).toList();
      return coming.stream().map(Everywhere::result).toList();
    }
  }

  /// The rows of all answers that have any; nothing where none has. What an error cut short is left
  /// out.
  ///
  /// @param folder that receives the table
  public static Optional<Merged> merge(List<Answered> answers, Path folder) {
    return new Merging(folder).of(answers);
  }

  private static Answered result(Future<Answered> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer was not made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while services were asked", e);
    }
  }

  /// Services that are asked at the same time.
  private static final class Crowd {

    private final Search search;
    private final Wanted wanted;
    private final Run run;
    private final Semaphore slots = new Semaphore(AT_ONCE, true);
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();

    Crowd(Search search, Wanted wanted, Run run) {
      this.search = search;
      this.wanted = wanted;
      this.run = run;
    }

    Answered answer(URI service) {
      Semaphore host = hosts.computeIfAbsent(host(service), _ -> new Semaphore(1, true));
      Outcome<Rows> outcome =
          inTurn(host, () -> inTurn(slots, () -> asked(service), service), service);
      tell(service, outcome);
      return new Answered(service, outcome);
    }

    private Outcome<Rows> inTurn(
        Semaphore turn, java.util.function.Supplier<Outcome<Rows>> work, URI service) {
      if (!taken(turn)) return failed(service, notAsked());
      try {
        return work.get();
      } finally {
        turn.release();
      }
    }

    private boolean taken(Semaphore turn) {
      try {
        while (!run.stopped())
          if (turn.tryAcquire(SLICE.toMillis(), TimeUnit.MILLISECONDS)) return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }

    private Outcome<Rows> asked(URI service) {
      Duration half = run.left().dividedBy(2);
      Run own = run.within(half.compareTo(LONGEST) < 0 ? half : LONGEST).watchedBy((_, _, _) -> {});
      try {
        return search.ask(service, wanted.params(), own);
      } catch (IllegalArgumentException | UncheckedIOException e) {
        return failed(service, String.valueOf(e.getMessage()));
      }
    }

    private String notAsked() {
      return run.cancelled().getAsBoolean()
          ? "not asked: the search was cancelled"
          : "not asked: the time for all services was over; raise --timeout";
    }

    private Outcome<Rows> failed(URI service, String why) {
      return new Outcome.Failed<>(
          Report.failed(new Sent("GET", service, wanted.params()), why, List.of()));
    }

    private void tell(URI service, Outcome<Rows> outcome) {
      String came =
          outcome.product().isPresent()
              ? outcome.product().get().rows().orElse(0) + " rows"
              : outcome.status().toString();
      synchronized (done) {
        int now = done.incrementAndGet();
        run.progress().report(host(service) + ": " + came, now, wanted.services().size());
      }
    }

    private static String host(URI service) {
      return String.valueOf(service.getAuthority()).toLowerCase(Locale.ROOT);
    }
  }
}
