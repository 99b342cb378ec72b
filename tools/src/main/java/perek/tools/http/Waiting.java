package perek.tools.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.BooleanSupplier;

/// Waits that can be given up.
@FunctionalInterface
interface Waiting {

  /// Between two looks at the cancellation.
  Duration SLICE = Duration.ofMillis(50);

  /// @return false where it was cancelled before the time was over
  boolean pause(Duration time, BooleanSupplier cancelled);

  /// Sleeps in slices of 50 ms.
  Waiting REAL =
      (time, cancelled) -> {
        long end = System.nanoTime() + time.toNanos();
        while (!cancelled.getAsBoolean()) {
          long left = end - System.nanoTime();
          if (left <= 0) return true;
          try {
            Thread.sleep(Duration.ofNanos(Math.min(left, SLICE.toNanos())));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
          }
        }
        return false;
      };

  /// The wait a server asks for (RFC 9110, 10.2.3): seconds or a date. `fallback` where the value
  /// is neither; a date that has passed is no wait.
  static Duration asked(String retryAfter, Instant now, Duration fallback) {
    String value = retryAfter.strip();
    try {
      if (value.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(value));
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return fallback;
    }
  }
}
