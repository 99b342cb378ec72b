package perek.tools.classify.own;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/// Ends a run that takes too long, such as a loop without an end. Closed before the run's options
/// are, which it must not touch afterwards.
final class Cut implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final OrtSession.RunOptions options;
  private final Thread watch;
  private boolean over;

  Cut(OrtSession.RunOptions options) {
    this.options = options;
    watch = Thread.ofVirtual().name("perek-onnx-cut").start(this::await);
  }

  private void await() {
    try {
      Thread.sleep(LONGEST);
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    if (over) return;
    try {
      options.setTerminate(true);
    } catch (OrtException e) {
      LoggerFactory.getLogger(Cut.class).warn("a model cannot be stopped", e);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      over = true;
    }
    watch.interrupt();
  }
}
