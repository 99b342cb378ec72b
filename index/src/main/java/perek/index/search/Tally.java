package perek.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The best documents by the sum of many queries' scores: each query's scores are added up a window
/// of documents at a time, and only sums that are among the best are looked at again. Lucene's own
/// way skips documents that cannot be among the best, which pays for a few words and few answers;
/// for the fifty terms and hundred answers of a search here, skipping costs more than adding
/// (docs/decisions/0008-vectors-and-speed.md). For one thread.
final class Tally {

  /// Sums of one window fit into a processor's cache.
  private static final int WINDOW = 1 << 14;

  private final double[] sums = new double[WINDOW];
  private final DocAndFloatFeatureBuffer scored = new DocAndFloatFeatureBuffer();
  private final HitQueue best;
  private ScoreDoc worst;

  private Tally(int depth) {
    this.best = new HitQueue(depth, true);
    this.worst = best.top();
  }

  /// The best, best first; of equal ones the first.
  static List<ScoreDoc> best(IndexSearcher searcher, List<Query> queries, int depth)
      throws IOException {
    List<Weight> weights = new ArrayList<>();
    for (Query query : queries)
      weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1));
    Tally tally = new Tally(depth);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) tally.add(leaf, weights);
    return tally.drain();
  }

  private void add(LeafReaderContext leaf, List<Weight> weights) throws IOException {
    List<Scorer> scorers = new ArrayList<>();
    for (Weight weight : weights) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        scorers.add(scorer);
    }
    Bits live = leaf.reader().getLiveDocs();
    int end = leaf.reader().maxDoc();
    for (int from = 0; from < end; from += WINDOW) {
      int to = Math.min(from + WINDOW, end);
      for (Scorer scorer : scorers) if (scorer.docID() < to) sum(scorer, live, from, to);
      collect(leaf.docBase + from, to - from);
    }
  }

  private void sum(Scorer scorer, @Nullable Bits live, int from, int to) throws IOException {
    scorer.nextDocsAndScores(to, live, scored);
    while (scored.size > 0) {
      for (int i = 0; i < scored.size; i++) sums[scored.docs[i] - from] += scored.features[i];
      scorer.nextDocsAndScores(to, live, scored);
    }
  }

  private void collect(int from, int count) {
    for (int i = 0; i < count; i++) {
      // A document without any of the words has a sum of 0 and is no hit, however few hits there
      // are.
      if (sums[i] == 0 || sums[i] <= worst.score) continue;
      float score = (float) sums[i];
      if (score <= worst.score) continue;
      worst.score = score;
      worst.doc = from + i;
      worst = best.updateTop();
    }
    Arrays.fill(sums, 0, count, 0);
  }

  private List<ScoreDoc> drain() {
    ScoreDoc[] hits = new ScoreDoc[best.size()];
    for (int i = hits.length - 1; i >= 0; i--) hits[i] = best.pop();
    return Arrays.stream(hits).filter(hit -> hit.doc != Integer.MAX_VALUE).toList();
  }
}
