package perek.shell.interactive;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jline.utils.Signals;
import perek.shell.command.Stop;
import perek.shell.home.Scratch;

/// Ctrl-C, and the wish of the system to end the process.
///
/// Java's own answer to these runs shutdown hooks beside the work; one of ONNX Runtime's takes its
/// environment away under a session in use, and the process aborts (tried). So the work is asked to
/// stop, ends at its next safe point, and the process ends without hooks.
public final class Interrupts {

  /// How long work may take to reach a safe point; a second Ctrl-C does not wait.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Exit codes of the signals that users and systems send: 128 and the signal's number.
  private static final Map<String, Integer> CODES = Map.of("INT", 130, "TERM", 143, "HUP", 129);

  private Interrupts() {}

  /// From now on signals set the wish to stop.
  public static void install(Stop stop) {
    CODES.forEach((signal, code) -> Signals.register(signal, () -> interrupted(stop, code)));
  }

  /// Where the first signal is told, by a thread that waits for it.
  public static final class Ending {
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    /// Waits for the first signal.
    ///
    /// @return the exit code that belongs to it
    public int code() {
      return code.join();
    }
  }

  /// From now on the first signal ends the waiting, and a second the process.
  public static Ending await() {
    Ending ending = new Ending();
    CODES.forEach((signal, code) ->
        Signals.register(
            signal,
            () -> {
              if (!ending.code.complete(code)) Scratch.end(code);
            }));
    return ending;
  }

  private static void interrupted(Stop stop, int code) {
    if (stop.cancelled()) Scratch.end(code);
    stop.wish(code);
    Thread.ofPlatform().daemon().start(() -> insist(code));
  }

  private static void insist(int code) {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Scratch.end(code);
  }
}
