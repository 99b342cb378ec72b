package perek.shell.http.chat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import perek.assistant.model.find.Upstreams;

/// What the model servers list, asked again after a while. Safe for use by several threads.
public final class Shelved implements Supplier<List<Catalogue.Model>> {

  private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

  private final Supplier<Upstreams> upstreams;
  private List<Catalogue.Model> models = List.of();
  private long asked = System.nanoTime() - FRESH_NANOS;

  public Shelved(Supplier<Upstreams> upstreams) {
    this.upstreams = upstreams;
  }

  @Override
  public synchronized List<Catalogue.Model> get() {
    if (System.nanoTime() - asked < FRESH_NANOS) return models;
    models =
        upstreams.get().offered().stream()
            .map(o ->
                new Catalogue.Model(
                    o.model().name(),
                    "A model of %s at %s, with Perek's evidence"
                        .formatted(o.server().kind(), o.server().base()),
                    o.model().bytes(),
                    o.model().about()))
            .toList();
    asked = System.nanoTime();
    return models;
  }
}
