package perek.tools.samp;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import perek.tools.call.Run;

/// Waits for other programs no longer than the run lasts: JSAMP itself knows no time-out.
final class Waiting {

  private static final long ASK_EVERY_MILLIS = 50;

  private Waiting() {}

  /// Starts work on a thread of its own.
  static <T> FutureTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("samp").start(task);
    return task;
  }

  /// Its result.
  ///
  /// @throws IOException what the work threw, or that the run was stopped or over
  static <T> T end(FutureTask<T> task, Run run) throws IOException {
    while (true) {
      try {
        return task.get(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!run.stopped()) continue;
        task.cancel(true);
        throw new IOException(
            run.cancelled().getAsBoolean()
                ? "stopped while another program was waited for"
                : "another program did not answer in time");
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while another program was waited for", e);
      }
    }
  }
}
