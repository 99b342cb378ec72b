package perek.assistant.model.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;

/// Watches one request: once nobody wants its reply, or it takes too long, its body is closed, so
/// that a thread which waits for more is freed and the server notices.
final class Watch implements AutoCloseable {

  private final URI address;
  private final Duration patience;
  private final BooleanSupplier cancelled;
  private final long end;
  private volatile boolean closed;
  private volatile @Nullable ModelException fault;

  Watch(URI address, Duration patience, BooleanSupplier cancelled) {
    this.address = address;
    this.patience = patience;
    this.cancelled = cancelled;
    this.end = System.nanoTime() + patience.toNanos();
  }

  /// @throws ModelException where the request is to end
  void check() {
    Optional<ModelException> reason = reason();
    if (reason.isPresent()) throw reason.get();
  }

  private Optional<ModelException> reason() {
    if (fault != null) return Optional.of(fault);
    if (cancelled.getAsBoolean())
      return Optional.of(new ModelException(Kind.CANCELLED, "the request was broken off"));
    if (System.nanoTime() - end > 0)
      return Optional.of(
          new ModelException(
              Kind.TIMED_OUT,
              "the model server %s took longer than %d s: allow more with --model-timeout SECONDS"
                  .formatted(Wire.shown(address), patience.toSeconds())));
    return Optional.empty();
  }

  /// The body, of which so many bytes are read at most.
  InputStream guard(InputStream body, int mostBytes) {
    Thread.ofVirtual().name("perek-model-watch").start(() -> look(body));
    return new Bounded(body, mostBytes);
  }

  private void look(InputStream body) {
    while (!closed) {
      Optional<ModelException> reason = reason();
      if (reason.isPresent()) {
        fault = reason.get();
        shut(body);
        return;
      }
      try {
        Thread.sleep(Wire.LOOK);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void shut(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // It is of no use any more, however it ended.
    }
  }

  /// What an error of reading means.
  ModelException fault(IOException e) {
    ModelException reason = fault;
    if (reason != null) return reason;
    return new ModelException(
        Kind.BROKEN_OFF,
        "the reply of %s broke off (%s)".formatted(Wire.shown(address), e.getMessage()));
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, int mostBytes) {
      super(in);
      left = mostBytes;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) count(1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left >= 0) return;
      fault =
          new ModelException(
              Kind.TOO_LONG,
              "the reply of %s is longer than %,d bytes"
                  .formatted(Wire.shown(address), Wire.MOST_BYTES));
      throw new IOException("too long");
    }
  }
}
