package perek.shell.command;

import java.util.concurrent.atomic.AtomicInteger;
import perek.assistant.Listening;
import perek.assistant.evidence.Step;

/// The user's wish to stop, set by Ctrl-C and asked by work that can end at a safe point. Safe for
/// use by several threads.
public final class Stop implements Listening {

  /// Exit code of a process that Ctrl-C has ended.
  private static final int INTERRUPTED = 130;

  private final AtomicInteger wished = new AtomicInteger();

  /// Asks whatever is running to stop, as Ctrl-C does.
  public void wish() {
    wish(INTERRUPTED);
  }

  /// @param code that the process is to end with
  public void wish(int code) {
    wished.set(code);
  }

  /// Before the next command of the interactive shell.
  public void reset() {
    wished.set(0);
  }

  @Override
  public boolean cancelled() {
    return wished.get() != 0;
  }

  /// The exit code wished for, that of Ctrl-C where none was.
  public int code() {
    return cancelled() ? wished.get() : INTERRUPTED;
  }

  @Override
  public void before(Step step) {}
}
