package perek.shell.ask;

import perek.assistant.Listening;
import perek.assistant.evidence.Step;
import perek.shell.command.Stop;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;

/// Shows how far a question has come, and hears the user's wish to stop.
final class Watching implements Listening, AutoCloseable {

  private final Stop stop;
  private final ProgressLine line;

  Watching(Stop stop, Console console) {
    this.stop = stop;
    this.line = new ProgressLine(console, stop::cancelled);
  }

  @Override
  public void before(Step step) {
    if (step instanceof Step.Call call)
      line.report("asking " + call.tool() + " services", 0, call.services().size());
  }

  @Override
  public void progress(String text, long done, long total) {
    line.report(text, done, total);
  }

  @Override
  public boolean cancelled() {
    return stop.cancelled();
  }

  @Override
  public void close() {
    line.close();
  }
}
