package perek.tools.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// The circumstances of a call.
///
/// @param folder where what comes is kept
/// @param endNanos [System#nanoTime] at which the call is over
/// @param cancelled asked often, from several threads
/// @param progress hears how far it has come
/// @param copies whether an answer that was kept before is taken instead of asking again
public record Run(
    Path folder, long endNanos, BooleanSupplier cancelled, Progress progress, boolean copies) {

  /// After the end of a call what came by then is still read, for so long.
  private static final Duration GRACE = Duration.ofSeconds(5);

  /// Hears how far long work has come.
  @FunctionalInterface
  public interface Progress {

    /// @param total 0 where it is not known
    void report(String text, long done, long total);
  }

  /// A call that may take `time`, that nobody watches and nobody stops.
  public static Run of(Path folder, Duration time) {
    return new Run(folder, System.nanoTime() + time.toNanos(), () -> false, (_, _, _) -> {}, false);
  }

  public Run stoppedBy(BooleanSupplier stop) {
    return new Run(folder, endNanos, stop, progress, copies);
  }

  public Run watchedBy(Progress other) {
    return new Run(folder, endNanos, cancelled, other, copies);
  }

  /// The same with another folder.
  public Run into(Path other) {
    return new Run(other, endNanos, cancelled, progress, copies);
  }

  /// The same, content with answers that were kept before, of whatever age.
  public Run fromCopies() {
    return new Run(folder, endNanos, cancelled, progress, true);
  }

  /// The same, over no later than in `time`.
  public Run within(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return new Run(folder, end - endNanos < 0 ? end : endNanos, cancelled, progress, copies);
  }

  /// Time left, at least a millisecond, so that it can be a limit.
  public Duration left() {
    long nanos = endNanos - System.nanoTime();
    return Duration.ofNanos(Math.max(nanos, 1_000_000));
  }

  public boolean over() {
    return endNanos - System.nanoTime() <= 0;
  }

  /// Cancelled, or over for so long that not even what came can be read.
  public boolean pastGrace() {
    return cancelled.getAsBoolean() || endNanos + GRACE.toNanos() - System.nanoTime() <= 0;
  }

  /// Cancelled or over.
  public boolean stopped() {
    return over() || cancelled.getAsBoolean();
  }
}
