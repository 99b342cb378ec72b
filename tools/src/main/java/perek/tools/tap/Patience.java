package perek.tools.tap;

import java.time.Duration;
import perek.tools.call.Run;

/// How a job is waited for.
///
/// @param first between the first two looks at it
/// @param longest between two looks; the time between grows by half each time
/// @param idle longest that a job may stay in a phase in which nothing is done for it
public record Patience(Duration first, Duration longest, Duration idle) {

  /// .2 s at first, 5 s at most, a minute where nothing is done.
  public static final Patience USUAL =
      new Patience(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMinutes(1));

  private static final Duration SLICE = Duration.ofMillis(50);

  Duration after(Duration pause) {
    Duration more = pause.multipliedBy(3).dividedBy(2);
    return more.compareTo(longest) < 0 ? more : longest;
  }

  /// @return false where the run was stopped first
  static boolean pause(Duration time, Run run) {
    long end = System.nanoTime() + time.toNanos();
    try {
      while (!run.stopped()) {
        long left = end - System.nanoTime();
        if (left <= 0) return true;
        Thread.sleep(Duration.ofNanos(Math.min(left, SLICE.toNanos())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
