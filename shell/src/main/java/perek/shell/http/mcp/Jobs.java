package perek.shell.http.mcp;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import perek.shell.http.mcp.tool.ToolAnswer;
import perek.shell.http.wire.Fields;
import perek.tools.call.Run;

/// Work that may outlast a client's patience: it is waited for, then a handle is given under which
/// it can be asked for again. Safe for use by several threads.
final class Jobs {

  /// Clients give up after 30 s, the protocol's own tests after 20 s.
  static final Duration PATIENCE = Duration.ofSeconds(17);

  private static final int MOST_KEPT = 500;
  private static final int AT_ONCE = 16;
  private static final int MOST_WAITING = 200;

  private final SecureRandom random = new SecureRandom();
  private final Duration patience;
  private final Run base;
  private final ThreadPoolExecutor workers;
  private final Map<String, Job> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
          boolean full = size() > MOST_KEPT;
          if (full) eldest.getValue().cancel();
          return full;
        }
      };

  /// One piece of work.
  static final class Job {
    private final CompletableFuture<ToolAnswer> answer = new CompletableFuture<>();
    private volatile boolean cancelled;
    private volatile String progress = "waiting";

    void cancel() {
      cancelled = true;
    }
  }

  /// @param patience before a handle is given
  /// @param base where results go and how long a call may take in all
  Jobs(Duration patience, Run base) {
    this.patience = patience;
    this.base = base;
    workers =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("perek-mcp-", 0).daemon().factory());
    workers.allowCoreThreadTimeOut(true);
  }

  /// @param work is given the circumstances of its call
  Job start(Function<Run, ToolAnswer> work, Duration longest) {
    Job job = new Job();
    Run run =
        Run.of(base.folder(), longest)
            .stoppedBy(() -> job.cancelled)
            .watchedBy((text, done, total) ->
                job.progress =
                    total > 0 ? text + ": " + done + " of " + total : text + ": " + done);
    try {
      workers.execute(() -> finish(job, run, work));
    } catch (RejectedExecutionException e) {
      job.answer.complete(
          ToolAnswer.failed("Too many calls are under way: try again in a minute."));
    }
    return job;
  }

  private static void finish(Job job, Run run, Function<Run, ToolAnswer> work) {
    job.progress = "working";
    try {
      job.answer.complete(work.apply(run));
    } catch (RuntimeException | OutOfMemoryError e) {
      job.answer.completeExceptionally(e);
    }
  }

  /// The answer, or a handle where it takes longer.
  ToolAnswer await(Job job) {
    try {
      return job.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return handle(job);
    } catch (ExecutionException e) {
      return ToolAnswer.failed("The call failed: " + e.getCause() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      job.cancel();
      return ToolAnswer.failed("The call was broken off.");
    }
  }

  /// What a handle stands for, once more waited for.
  Optional<ToolAnswer> again(String handle) {
    Job job;
    synchronized (jobs) {
      job = jobs.get(handle);
    }
    return Optional.ofNullable(job).map(this::await);
  }

  private ToolAnswer handle(Job job) {
    String handle;
    synchronized (jobs) {
      handle =
          jobs.entrySet().stream()
              .filter(e -> e.getValue() == job)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseGet(this::name);
      jobs.put(handle, job);
    }
    String text =
        "Still at work (%s). Call the tool 'result' with {\"handle\":\"%s\"} to get what comes."
            .formatted(job.progress, handle);
    Fields structured =
        Fields.of("handle", handle).with("state", "working").with("progress", job.progress);
    return new ToolAnswer(text, structured, false);
  }

  private String name() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
