package perek.shell.http.chat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import perek.assistant.Listening;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.shell.http.form.Form;
import perek.shell.http.page.Markdown;

/// An answer in the making: one thread works, another reads what happens. Whoever does not want it
/// any more closes it, and the work ends at its next safe point.
public final class Flow implements Listening, AutoCloseable {

  /// A word on how far a step has come is said no more often than this.
  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile boolean cancelled;
  private boolean streaming;
  private String told = "";
  private long reported = System.nanoTime() - PAUSE_NANOS;

  Flow() {}

  /// The next thing that happens; [Event#QUIET] where nothing does for so long.
  public Event next(Duration patience) {
    try {
      Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      return event == null ? Event.QUIET : event;
    } catch (InterruptedException e) {
      cancelled = true;
      Thread.currentThread().interrupt();
      return new Event.Failed("the answer was broken off");
    }
  }

  /// Waits for the end: [Event.Finished] or [Event.Failed].
  public Event last() {
    while (true) {
      Event event = next(Duration.ofMinutes(1));
      if (event instanceof Event.Finished || event instanceof Event.Failed) return event;
    }
  }

  /// From now on, sentences that stand are told at once, where the prompt's form allows it.
  void streaming(Prompt prompt) {
    streaming = prompt.form().equals(Form.MARKDOWN) && !prompt.struck();
  }

  @Override
  public void stands(List<Claim> claims, Trail trail) {
    if (!streaming) return;
    String text = Markdown.beginning(claims);
    if (text.length() <= told.length()) return;
    say(new Event.Piece(text.substring(told.length())));
    told = text;
  }

  @Override
  public void consulting(String purpose) {
    say(new Event.Thought(purpose));
  }

  void say(Event event) {
    events.add(event);
  }

  @Override
  public void before(Step step) {
    String words =
        switch (step) {
          case Step.Search search -> "Searching what was read for “" + search.query() + "”.";
          case Step.Call call -> "Asking " + call.tool() + hosts(call.services()) + ".";
          case Step.Calculate calculate -> "Converting " + calculate.quantity().words() + ".";
          case Step.Unite _ -> "Uniting the rows that came.";
          case Step.Keep keep -> "Keeping the rows that " + keep.words() + ".";
          case Step.Want want -> "Looking for " + want.said() + ".";
          case Step.Clarify _, Step.Done _ -> "";
        };
    if (!words.isEmpty()) say(new Event.Thought(words));
  }

  @Override
  public synchronized void progress(String text, long done, long total) {
    long now = System.nanoTime();
    if (now - reported < PAUSE_NANOS) return;
    reported = now;
    say(new Event.Thought(text + (total > 0 ? ": " + done + " of " + total : ": " + done) + "."));
  }

  /// ` of host, host`; empty where the tool knows whom to ask.
  private static String hosts(List<URI> services) {
    if (services.isEmpty()) return "";
    return services.stream()
        .map(s -> s.getHost() == null ? "this machine" : s.getHost())
        .distinct()
        .limit(5)
        .collect(Collectors.joining(", ", " of ", ""));
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void close() {
    cancelled = true;
  }
}
