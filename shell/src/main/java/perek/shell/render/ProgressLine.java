package perek.shell.render;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import perek.corpora.Progress;

/// Shows how far long work has come, with rate and remaining time, once it has taken two seconds:
/// one line that is rewritten where someone watches, a line every ten seconds otherwise. Safe for
/// use by several threads.
public final class ProgressLine implements Progress, AutoCloseable {

  private static final long SILENT_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long WATCHED_NANOS = Duration.ofMillis(200).toNanos();
  private static final long UNWATCHED_NANOS = Duration.ofSeconds(10).toNanos();

  private static final Duration BEAT = Duration.ofSeconds(1);

  private final Console console;
  private final BooleanSupplier cancelled;
  private final long start = System.nanoTime();
  private String phase = "";
  private long phaseStart = start;
  private long phaseDone;
  private long shown;
  private boolean onScreen;
  private volatile boolean closed;

  public ProgressLine(Console console, BooleanSupplier cancelled) {
    this.console = console;
    this.cancelled = cancelled;
  }

  @Override
  public synchronized void report(String text, long done, long total) {
    if (done == 0 && total == 0) return;
    long now = System.nanoTime();
    String named = phase(text);
    if (!named.equals(phase) || done < phaseDone) {
      phase = named;
      phaseStart = now;
      phaseDone = done;
    }
    long every = console.interactive() ? WATCHED_NANOS : UNWATCHED_NANOS;
    if (now - start < SILENT_NANOS || (shown != 0 && now - shown < every)) return;
    shown = now;
    print(text + state(done - phaseDone, done, total, Duration.ofNanos(now - phaseStart)));
  }

  /// Shows each second how long work has gone on, where someone watches and nothing else has been
  /// reported of late.
  public ProgressLine alive(String what) {
    if (console.interactive()) Thread.ofVirtual().start(() -> beat(what));
    return this;
  }

  private void beat(String what) {
    try {
      while (!closed) {
        Thread.sleep(BEAT);
        beat(what, System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @param now nanoseconds of the clock that runs since it was made
  synchronized void beat(String what, long now) {
    if (closed || now - start < SILENT_NANOS || now - shown < BEAT.toNanos()) return;
    print("%s: %d s".formatted(what, Duration.ofNanos(now - start).toSeconds()));
  }

  @Override
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  /// Takes the line off the screen.
  @Override
  public synchronized void close() {
    if (onScreen) console.err().print("\r\u001b[K");
    onScreen = false;
    closed = true;
    console.err().flush();
  }

  private void print(String text) {
    if (!console.interactive()) {
      console.err().println(text);
      return;
    }
    String cut =
        text.length() < console.width() ? text : text.substring(0, console.width() - 2) + "…";
    console.err().print("\r\u001b[K" + Wrap.safe(cut));
    console.err().flush();
    onScreen = true;
  }

  /// Work on one file after another is one phase: the verb names it.
  private static String phase(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank);
  }

  /// Such as `: 1200 of 5400, 85/s, 49 s left`.
  static String state(long worked, long done, long total, Duration took) {
    StringBuilder text = new StringBuilder(": ").append(done);
    if (total > 0) text.append(" of ").append(total);
    double seconds = took.toMillis() / 1000.0;
    if (worked <= 0 || seconds < 0.5) return text.toString();
    double rate = worked / seconds;
    text.append(rate < 10 ? ", %.1f/s".formatted(rate) : ", %.0f/s".formatted(rate));
    if (total > done) text.append(", ").append(left(Math.round((total - done) / rate)));
    return text.toString();
  }

  private static String left(long seconds) {
    return seconds < 120 ? seconds + " s left" : (seconds + 30) / 60 + " min left";
  }
}
