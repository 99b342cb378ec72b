package perek.tools.classify.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/// The models that come with Perek, read when first asked for. Safe for many threads.
public final class Shipped {

  private static final Map<Task, Model> READ = new EnumMap<>(Task.class);

  private Shipped() {}

  public static Model of(Task task) {
    synchronized (READ) {
      return READ.computeIfAbsent(task, Shipped::read);
    }
  }

  private static Model read(Task task) {
    String name = task.word() + ".model";
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      if (in == null)
        throw new UncheckedIOException(
            new IOException(
                "no model for '%s' comes with Perek: name one with --model, 'perek train' makes it"
                    .formatted(task.word())));
      return ModelFile.read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
