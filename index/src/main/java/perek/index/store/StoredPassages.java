package perek.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.index.search.JoinKey;
import perek.index.search.VectorLeg;

/// Walks all passages of one state of the index, in the order in which they lie there.
public final class StoredPassages {

  /// Passages whose vectors are read together, in the order of the other index.
  private static final int BATCH = 512;

  private final @Nullable IndexSearcher vectors;
  private final Progress progress;
  private final Consumer<Stored> visitor;
  private final List<Stored> batch = new ArrayList<>();
  private final int total;
  private int done;

  private StoredPassages(
      IndexSearcher text,
      @Nullable IndexSearcher vectors,
      Progress progress,
      Consumer<Stored> visitor)
      throws IOException {
    this.vectors = vectors;
    this.progress = progress;
    this.visitor = visitor;
    this.total = text.getIndexReader().getDocCount(JoinKey.FIELD);
  }

  /// @param vectors null where none are wanted
  /// @return how many there are
  /// @throws CancellationException once the progress says that the user has asked to stop
  public static int each(
      IndexSearcher text,
      @Nullable IndexSearcher vectors,
      Progress progress,
      Consumer<Stored> visitor)
      throws IOException {
    StoredPassages walk = new StoredPassages(text, vectors, progress, visitor);
    for (LeafReaderContext leaf : text.getIndexReader().leaves()) walk.through(leaf);
    walk.flush();
    return walk.done;
  }

  private void through(LeafReaderContext leaf) throws IOException {
    SortedDocValues corpora = leaf.reader().getSortedDocValues(PassageDocument.CORPUS);
    if (corpora == null) return;
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = corpora.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = corpora.nextDoc()) {
      if (live != null && !live.get(doc)) continue;
      var stored = leaf.reader().storedFields().document(doc);
      // A unit's own document has a corpus, and no text.
      if (stored.get("text") == null) continue;
      String corpus = corpora.lookupOrd(corpora.ordValue()).utf8ToString();
      batch.add(new Stored(corpus, PassageDocument.read(stored), List.of()));
      if (batch.size() == BATCH) flush();
    }
  }

  private void flush() throws IOException {
    if (progress.cancelled()) throw new CancellationException("stopped");
    progress.report("exporting passages", done, total);
    Map<String, List<Float>> known = known();
    for (Stored one : batch)
      visitor.accept(
          new Stored(
              one.corpus(), one.passage(), known.getOrDefault(one.passage().hash(), List.of())));
    done += batch.size();
    batch.clear();
  }

  private Map<String, List<Float>> known() throws IOException {
    Map<String, List<Float>> known = new HashMap<>();
    if (vectors == null) return known;
    List<String> hashes = batch.stream().map(Stored::passage).map(Passage::hash).toList();
    VectorLeg.each(vectors, hashes, (hash, vector) -> known.put(hash, boxed(vector)));
    return known;
  }

  private static List<Float> boxed(float[] vector) {
    List<Float> boxed = new ArrayList<>(vector.length);
    for (float value : vector) boxed.add(value);
    return boxed;
  }
}
