package perek.shell.command;

import java.util.concurrent.atomic.AtomicBoolean;
import perek.assistant.Listening;
import perek.assistant.evidence.Step;

/// The user's wish to stop, set by Ctrl-C and asked by work that can end at a safe point. Safe for
/// use by several threads.
public final class Stop implements Listening {

  private final AtomicBoolean wished = new AtomicBoolean();

  /// Asks whatever is running to stop.
  public void wish() {
    wished.set(true);
  }

  /// Before the next command of the interactive shell.
  public void reset() {
    wished.set(false);
  }

  @Override
  public boolean cancelled() {
    return wished.get();
  }

  @Override
  public void before(Step step) {}
}
