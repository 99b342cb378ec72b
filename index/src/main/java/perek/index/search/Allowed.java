package perek.index.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The passages that a search may find, of one state of the text index. Found once, and then asked
/// by both legs, so that both keep exactly to the same ones.
public final class Allowed {

  /// Every passage.
  public static final Allowed ALL = new Allowed(null, null);

  private final @Nullable Query query;
  private final @Nullable FixedBitSet docs;

  private Allowed(@Nullable Query query, @Nullable FixedBitSet docs) {
    this.query = query;
    this.docs = docs;
  }

  /// Those that a query matches.
  public static Allowed by(Query query, IndexSearcher searcher) throws IOException {
    FixedBitSet docs = new FixedBitSet(searcher.getIndexReader().maxDoc());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator matching = scorer.iterator();
      for (int doc = matching.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = matching.nextDoc()) if (live == null || live.get(doc)) docs.set(leaf.docBase + doc);
    }
    return new Allowed(query, docs);
  }

  /// True where every passage is.
  boolean all() {
    return docs == null;
  }

  /// What the text leg is to be filtered by; empty where it is not.
  Optional<Query> query() {
    return Optional.ofNullable(query);
  }

  boolean allows(int doc) {
    return docs == null || docs.get(doc);
  }

  /// Hashes of those that are allowed, none where all are.
  SequencedSet<String> hashes(IndexSearcher searcher) throws IOException {
    SequencedSet<String> hashes = new LinkedHashSet<>();
    if (docs == null) return hashes;
    for (int doc = first(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = first(doc + 1))
      hashes.add(JoinKey.of(searcher.getIndexReader(), doc));
    return hashes;
  }

  private int first(int from) {
    return docs == null || from >= docs.length()
        ? DocIdSetIterator.NO_MORE_DOCS
        : docs.nextSetBit(from);
  }
}
