package perek.bench.scale;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import perek.corpora.Progress;
import perek.index.IndexStatus;
import perek.index.IndexWriting;
import perek.index.PassageIndex;

/// An index of so many passages, made by the writer that users' documents go through.
final class ScaledIndex implements AutoCloseable {

  /// Passages of one turn to write.
  private static final int SHARE = 200_000;

  final NearReal vectors;
  final PassageIndex index;
  private final Abstracts abstracts = new Abstracts();
  private final int passages;

  ScaledIndex(int passages) {
    this.passages = passages;
    this.vectors = new NearReal(abstracts);
    this.index = PassageIndex.open(Home.made().resolve("passages-" + passages), vectors);
  }

  /// Goes on where an earlier run was stopped.
  void fill() {
    for (int there = count(IndexStatus.Corpus::passages); there < passages; there += SHARE) {
      int from = there;
      timed("text", writing -> addText(writing, from, Math.min(from + SHARE, passages)));
    }
    if (count(IndexStatus.Corpus::embedded) < passages)
      timed("vectors", writing -> writing.embedPending(vectors, Progress.NONE));
  }

  private interface Counted {
    int of(IndexStatus.Corpus corpus);
  }

  private int count(Counted what) {
    return index.status().corpora().stream().mapToInt(what::of).sum();
  }

  private void timed(String what, Consumer<IndexWriting> deed) {
    System.err.printf("adding the %s of %,d passages (once)%n", what, passages);
    long start = System.nanoTime();
    try (IndexWriting writing = index.writer()) {
      deed.accept(writing);
    }
    System.err.printf("took %,d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  private void addText(IndexWriting writing, int from, int to) {
    for (int n = from; n < to; n++) writing.put(abstracts.reading(n));
    writing.commit();
  }

  Path folder() {
    return index.folder();
  }

  @Override
  public void close() {
    index.close();
  }
}
