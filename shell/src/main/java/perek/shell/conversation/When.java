package perek.shell.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import perek.shell.render.Wrap;

/// Moments and texts in one line of a list.
final class When {

  private static final int WIDEST = 60;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private When() {}

  /// `2026-11-30 09:41Z`: to the minute, in UTC.
  static String of(Instant moment) {
    return MINUTES.format(moment);
  }

  /// The beginning of a text, on one line.
  static String line(String text) {
    String flat = Wrap.safe(text).replaceAll("\\s+", " ").strip();
    return flat.length() <= WIDEST ? flat : flat.substring(0, WIDEST - 1) + "…";
  }
}
