package perek.assistant.eval;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import perek.assistant.eval.gold.Beir;
import perek.assistant.eval.gold.GoldException;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.Embedder;
import perek.index.IndexWriting;
import perek.index.PassageIndex;

/// Puts the texts of a test collection into an index of their own, one passage each, its title as
/// its section. What is there from an earlier run is kept, embeddings included.
public final class BeirIndex {

  private static final String CORPUS = "beir";

  private final PassageIndex index;
  private final Embedder embedder;

  /// @param index whose folder is named by [Beir#key()], so that it never holds two collections
  public BeirIndex(PassageIndex index, Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  /// Returns once all is indexed and embedded.
  ///
  /// @throws CancellationException where it was stopped; what was embedded is kept
  public void fill(Beir collection, Progress progress) throws IOException, GoldException {
    boolean stale = index.status().rebuild().isPresent();
    if (!stale && complete(collection)) return;
    try (IndexWriting writing = stale ? index.rebuild() : index.writer()) {
      int[] indexed = new int[1];
      collection.items(item -> {
        if (progress.cancelled()) throw new CancellationException("stopped while indexing");
        if (writing.put(reading(item))) progress.report("indexing texts", ++indexed[0], 0);
      });
      writing.commit();
      if (writing.embedPending(embedder, progress).pending() > 0)
        throw new CancellationException("stopped while embedding; the next run goes on from there");
    }
  }

  private boolean complete(Beir collection) throws IOException, GoldException {
    int[] items = new int[1];
    collection.items(_ -> items[0]++);
    return index.status().model().equals(embedder.id())
        && index.status().corpora().stream()
            .anyMatch(corpus -> corpus.units() == items[0] && corpus.pending() == 0);
  }

  private static Reading reading(Beir.Item item) {
    String title = item.title().isEmpty() ? item.id() : item.title();
    Document document = new Document(item.id(), title, null, null, null, null, null, List.of());
    Passage passage =
        new Passage(
            document,
            item.id(),
            item.title().isEmpty() ? List.of() : List.of(item.title()),
            null,
            item.text().isEmpty() ? item.title() : item.text());
    return new Reading(CORPUS, item.id(), passage.hash(), List.of(passage));
  }
}
