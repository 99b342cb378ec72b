package perek.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import perek.index.text.Fields;

/// BM25 over the four text fields.
public final class TextLeg {

  /// Documents from which on Lucene's way, which skips what cannot be among the best, is faster
  /// than adding all scores up: of 200,000 it takes a sixth longer, of 1,200,000 a tenth less.
  private static final int ADDED_BELOW = 400_000;

  private final IndexSearcher searcher;
  private final Tuning tuning;

  public TextLeg(IndexSearcher searcher, Tuning tuning) {
    this.searcher = tuned(searcher, tuning);
    this.tuning = tuning;
  }

  /// A searcher shared with others keeps its own similarity.
  private static IndexSearcher tuned(IndexSearcher shared, Tuning tuning) {
    IndexSearcher own = new IndexSearcher(shared.getIndexReader());
    own.setSimilarity(
        new BM25Similarity((float) tuning.get(Weight.K1), (float) tuning.get(Weight.B)));
    return own;
  }

  /// What each term gave a passage, largest first.
  public List<Explanation.Match> matches(Terms terms, int doc) throws IOException {
    List<Explanation.Match> matches = new ArrayList<>();
    for (Weighed weighed : weighed(terms)) {
      var found = searcher.explain(weighed.query(), doc);
      if (found.isMatch())
        matches.add(
            new Explanation.Match(
                weighed.term().field(), weighed.term().text(), found.getValue().doubleValue()));
    }
    matches.sort(Comparator.comparingDouble(Explanation.Match::score).reversed());
    return matches;
  }

  /// Best passages by score, best first: document numbers of the searcher and their scores.
  public Map<Integer, Double> best(Terms terms, Allowed allowed, int depth) throws IOException {
    Map<Integer, Double> scores = new LinkedHashMap<>();
    for (ScoreDoc hit : hits(terms, allowed, depth)) scores.put(hit.doc, (double) hit.score);
    return scores;
  }

  private List<ScoreDoc> hits(Terms terms, Allowed allowed, int depth) throws IOException {
    if (allowed.all() && searcher.getIndexReader().maxDoc() < ADDED_BELOW)
      return Tally.best(searcher, weighed(terms).stream().map(Weighed::query).toList(), depth);
    // How many match in all is of no use to anybody, so that the rest need not be counted.
    var collected = new TopScoreDocCollectorManager(depth, depth);
    return List.of(searcher.search(query(terms, allowed), collected).scoreDocs);
  }

  /// The first passage with each hash that is there and allowed.
  public Map<String, Integer> documents(Collection<String> hashes, Allowed allowed)
      throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (leaf.reader().terms(JoinKey.FIELD) == null) continue;
      TermsEnum terms = leaf.reader().terms(JoinKey.FIELD).iterator();
      for (String hash : new TreeSet<>(hashes)) {
        if (found.containsKey(hash) || !terms.seekExact(new BytesRef(hash))) continue;
        int doc = first(leaf, terms, allowed);
        if (doc != DocIdSetIterator.NO_MORE_DOCS) found.put(hash, leaf.docBase + doc);
      }
    }
    return found;
  }

  /// Hash of a passage.
  public String hash(int doc) throws IOException {
    return JoinKey.of(searcher.getIndexReader(), doc);
  }

  private static int first(LeafReaderContext leaf, TermsEnum terms, Allowed allowed)
      throws IOException {
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    Bits live = leaf.reader().getLiveDocs();
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS
        && !((live == null || live.get(doc)) && allowed.allows(leaf.docBase + doc)))
      doc = postings.nextDoc();
    return doc;
  }

  /// A question without words, which says nothing but a filter, is answered by all it lets through.
  private Query query(Terms terms, Allowed allowed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Weighed> weighed = weighed(terms);
    for (Weighed one : weighed) all.add(one.query(), Occur.SHOULD);
    if (weighed.isEmpty() && allowed.all()) return new MatchNoDocsQuery("no content words");
    allowed.query().ifPresent(filter -> all.add(filter, Occur.FILTER));
    return all.setMinimumNumberShouldMatch(weighed.isEmpty() ? 0 : 1).build();
  }

  private record Weighed(Term term, double boost) {
    Query query() {
      Query one = new TermQuery(term);
      return boost == 1 ? one : new BoostQuery(one, (float) boost);
    }
  }

  private List<Weighed> weighed(Terms terms) {
    List<Weighed> all = new ArrayList<>();
    double title = tuning.get(Weight.TITLE_BOOST);
    terms.words().forEach((word, weight) -> add(all, Fields.BODY, word, weight));
    terms.words().forEach((word, weight) -> add(all, Fields.TITLE, word, title * weight));
    for (String part : terms.identifiers())
      add(all, Fields.IDENT, part, tuning.get(Weight.IDENT_BOOST));
    for (String token : terms.exact())
      add(all, Fields.EXACT, token, tuning.get(Weight.EXACT_BOOST));
    terms.names().forEach((name, weight) -> add(all, Fields.EXACT, name, weight));
    return all;
  }

  private static void add(List<Weighed> all, String field, String term, double boost) {
    if (boost > 0) all.add(new Weighed(new Term(field, term), boost));
  }
}
