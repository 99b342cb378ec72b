package perek.assistant.eval;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import perek.corpora.Progress;
import perek.index.Embedder;

/// An embedder that embeds a query once, however many configurations ask for it. Safe for use by
/// several threads.
public final class RememberedQueries implements Embedder {

  private final Embedder embedder;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();

  public RememberedQueries(Embedder embedder) {
    this.embedder = embedder;
  }

  /// Embeds queries ahead, on all processors.
  ///
  /// @throws CancellationException where it was stopped
  public void prepare(List<String> queries, Progress progress) {
    AtomicInteger done = new AtomicInteger();
    queries.parallelStream()
        .forEach(query -> {
          if (progress.cancelled()) return;
          query(query);
          progress.report("embedding questions", done.incrementAndGet(), queries.size());
        });
    if (progress.cancelled()) throw new CancellationException("stopped while embedding questions");
  }

  @Override
  public String id() {
    return embedder.id();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    return embedder.passages(texts);
  }

  @Override
  public long cutTexts() {
    return embedder.cutTexts();
  }

  @Override
  public float[] query(String text) {
    return known.computeIfAbsent(text, embedder::query);
  }
}
