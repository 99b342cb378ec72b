package perek.shell.http.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Cuts clients that do not read: a write that makes no way for too long is broken off by an
/// interrupt, which closes the connection. Only threads that write to a client run here, so that no
/// interrupt meets a thread that works on an index or a file. Safe for use by several threads.
public final class Pace implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final long patienceNanos;
  private final Map<Thread, Long> writing = new ConcurrentHashMap<>();
  private final Thread watch;

  /// Writes that may fail.
  @FunctionalInterface
  interface Writing {
    void run() throws IOException;
  }

  /// @param patience a single write may take
  public Pace(Duration patience) {
    patienceNanos = patience.toNanos();
    watch = Thread.ofPlatform().name("perek-pace").daemon().start(this::look);
  }

  void write(Writing work) throws IOException {
    Thread self = Thread.currentThread();
    writing.put(self, System.nanoTime());
    try {
      work.run();
    } finally {
      writing.remove(self);
      // One that came too late to break the write off must not meet the next.
      Thread.interrupted();
    }
  }

  private void look() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        return;
      }
      for (Thread writer : writing.keySet()) writing.computeIfPresent(writer, this::judge);
    }
  }

  private Long judge(Thread writer, Long since) {
    if (System.nanoTime() - since > patienceNanos) writer.interrupt();
    return since;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
