package perek.assistant.model.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks once, also for several threads; after a failure the next asks again.
public final class Once<T> implements Supplier<T> {

  private final Supplier<T> source;
  private @Nullable T value;

  public Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
