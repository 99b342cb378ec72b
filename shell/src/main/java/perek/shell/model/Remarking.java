package perek.shell.model;

import perek.assistant.Listening;
import perek.assistant.Task;
import perek.assistant.Writer;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Trail;

/// A writer whose answers all end with a remark.
record Remarking(Writer writer, String remark) implements Writer {

  @Override
  public String model() {
    return writer.model();
  }

  @Override
  public Draft write(Task task, Trail trail, Listening listening) {
    trail.remark(remark);
    return writer.write(task, trail, listening);
  }
}
