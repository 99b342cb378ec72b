package perek.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// Nearest vectors: all are compared below [#EXACT_BELOW], Lucene's graph is walked above it.
public final class VectorLeg {

  public static final String VECTOR = "vector";

  /// Comparing 20,000 vectors of 384 takes about 3 ms.
  static final int EXACT_BELOW = 20_000;

  /// Vectors that the walk collects for each one that is asked for: the more, the fewer are missed.
  private static final double WALK = 1.5;

  /// The same of the first walk through each of several segments, which hold a part of the nearest.
  private static final double FIRST_WALK = 1;

  private final IndexSearcher searcher;
  private final float[] query;

  /// @param query of unit length
  public VectorLeg(IndexSearcher searcher, float[] query) {
    this.searcher = searcher;
    this.query = query.clone();
  }

  /// The same, looking for what is near the question and near the mean of some passages as well.
  ///
  /// @param weight of that mean, that of the question being 1
  public VectorLeg towards(Collection<String> hashes, double weight) throws IOException {
    Map<String, float[]> vectors = new HashMap<>();
    each(searcher, hashes, (hash, vector) -> vectors.put(hash, vector.clone()));
    if (vectors.isEmpty()) return this;
    float[] sum = query.clone();
    for (float[] vector : vectors.values())
      for (int i = 0; i < sum.length; i++) sum[i] += (float) (weight * vector[i] / vectors.size());
    return new VectorLeg(searcher, VectorUtil.l2normalize(sum));
  }

  /// Cosines of the nearest allowed passages by their hash, nearest first. Where a filter leaves
  /// few, each of them is compared; where it leaves many, the graph is walked among them alone.
  ///
  /// @param text the index that the allowed passages are of
  public Map<String, Double> nearest(int depth, Allowed allowed, IndexSearcher text)
      throws IOException {
    if (allowed.all()) return nearest(depth, null);
    Collection<String> hashes = allowed.hashes(text);
    if (hashes.size() > EXACT_BELOW)
      return nearest(
          depth, new TermInSetQuery(JoinKey.FIELD, hashes.stream().map(BytesRef::new).toList()));
    Map<String, Double> nearest = new LinkedHashMap<>();
    cosines(hashes).entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(depth)
        .forEach(near -> nearest.put(near.getKey(), near.getValue()));
    return nearest;
  }

  private Map<String, Double> nearest(int depth, @Nullable Query among) throws IOException {
    Map<String, Double> cosines = new LinkedHashMap<>();
    List<ScoreDoc> hits =
        among == null && searcher.getIndexReader().numDocs() <= EXACT_BELOW
            ? compareAll(depth)
            : walk(depth, among);
    for (ScoreDoc hit : hits)
      cosines.put(JoinKey.of(searcher.getIndexReader(), hit.doc), cosine(hit.score));
    return cosines;
  }

  /// Walks the graphs, and compares what is found by whole numbers where they are walked by
  /// shortened ones.
  private List<ScoreDoc> walk(int depth, @Nullable Query among) throws IOException {
    int walked = (int) (WALK * depth);
    ScoreDoc[] found =
        among == null
            ? walkAll(depth, walked)
            : searcher.search(new KnnFloatVectorQuery(VECTOR, query, walked, among), walked)
                .scoreDocs;
    Arrays.sort(found, Comparator.comparingInt(hit -> hit.doc));
    int at = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (at == found.length || found[at].doc >= end) continue;
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(VECTOR);
      VectorScorer whole = vectors == null ? null : vectors.rescorer(query);
      if (whole == null) throw new IOException("vectors were found in " + leaf + " that has none");
      DocIdSetIterator docs = whole.iterator();
      for (; at < found.length && found[at].doc < end; at++)
        if (docs.advance(found[at].doc - leaf.docBase) + leaf.docBase == found[at].doc)
          found[at].score = whole.score();
    }
    Arrays.sort(found, Comparator.comparingDouble(hit -> -hit.score));
    return List.of(found).subList(0, Math.min(depth, found.length));
  }

  /// Walks each segment's graph for fewer than are asked for, which is half the work, and again for
  /// all of them in a segment of which the last one found could still be among the best.
  private ScoreDoc[] walkAll(int depth, int walked) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<ScoreDoc[]> found = new ArrayList<>();
    int first = leaves.size() == 1 ? walked : (int) (FIRST_WALK * depth);
    for (LeafReaderContext leaf : leaves) found.add(walk(leaf, first));
    double[] all = found.stream().flatMap(Arrays::stream).mapToDouble(hit -> -hit.score).toArray();
    Arrays.sort(all);
    double last = all.length < depth ? Double.NEGATIVE_INFINITY : -all[depth - 1];
    for (int i = 0; i < leaves.size(); i++) {
      ScoreDoc[] hits = found.get(i);
      if (first < walked && hits.length == first && hits[first - 1].score >= last)
        found.set(i, walk(leaves.get(i), walked));
    }
    return found.stream().flatMap(Arrays::stream).toArray(ScoreDoc[]::new);
  }

  private ScoreDoc[] walk(LeafReaderContext leaf, int walked) throws IOException {
    LeafReader reader = leaf.reader();
    TopKnnCollector collector = new TopKnnCollector(walked, Integer.MAX_VALUE);
    reader.searchNearestVectors(
        VECTOR, query, collector, AcceptDocs.fromLiveDocs(reader.getLiveDocs(), reader.maxDoc()));
    ScoreDoc[] hits = collector.topDocs().scoreDocs;
    for (ScoreDoc hit : hits) hit.doc += leaf.docBase;
    return hits;
  }

  /// Cosines of the passages that have a vector, by hash.
  public Map<String, Double> cosines(Collection<String> hashes) throws IOException {
    Map<String, Double> cosines = new HashMap<>();
    each(
        searcher,
        hashes,
        (hash, vector) -> cosines.put(hash, (double) VectorUtil.dotProduct(query, vector)));
    return cosines;
  }

  /// Gives the vector of each hash that has one; it is to be copied where it is kept.
  public static void each(
      IndexSearcher searcher, Collection<String> hashes, BiConsumer<String, float[]> use)
      throws IOException {
    Set<String> left = new TreeSet<>(hashes);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(VECTOR);
      if (vectors == null) continue;
      DocIndexIterator at = vectors.iterator();
      for (Map.Entry<Integer, String> doc : documents(leaf, left).entrySet())
        if (at.advance(doc.getKey()) == doc.getKey() && left.remove(doc.getValue()))
          use.accept(doc.getValue(), vectors.vectorValue(at.index()));
    }
  }

  /// In order of document number, as vectors must be read. One that is deleted and not yet merged
  /// away serves as well: equal hash, equal vector.
  private static SortedMap<Integer, String> documents(LeafReaderContext leaf, Set<String> hashes)
      throws IOException {
    SortedMap<Integer, String> documents = new TreeMap<>();
    if (leaf.reader().terms(JoinKey.FIELD) == null) return documents;
    TermsEnum terms = leaf.reader().terms(JoinKey.FIELD).iterator();
    for (String hash : hashes)
      if (terms.seekExact(new BytesRef(hash)))
        documents.put(terms.postings(null, PostingsEnum.NONE).nextDoc(), hash);
    return documents;
  }

  private List<ScoreDoc> compareAll(int depth) throws IOException {
    HitQueue best = new HitQueue(depth, true);
    ScoreDoc worst = best.top();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(VECTOR);
      if (vectors == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      VectorScorer scorer = vectors.rescorer(query);
      if (scorer == null) continue;
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (live != null && !live.get(doc)) continue;
        float score = scorer.score();
        if (score <= worst.score) continue;
        worst.score = score;
        worst.doc = leaf.docBase + doc;
        worst = best.updateTop();
      }
    }
    return drain(best);
  }

  private static List<ScoreDoc> drain(HitQueue best) {
    ScoreDoc[] hits = new ScoreDoc[best.size()];
    for (int i = hits.length - 1; i >= 0; i--) hits[i] = best.pop();
    return List.of(hits).stream().filter(hit -> hit.doc != Integer.MAX_VALUE).toList();
  }

  /// Lucene's score of a dot product is (1 + cosine) / 2.
  private static double cosine(float score) {
    return 2.0 * score - 1;
  }
}
