package perek.index.search;

import java.io.IOException;
import java.util.Collection;
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
import org.apache.lucene.util.BytesRef;
import perek.index.text.Fields;
import perek.index.text.Question;

/// BM25 over the four text fields.
public final class TextLeg {

  // Of seven settings these gave the best MRR by section on the development questions (.555).
  private static final float TITLE_BOOST = .4f;
  private static final float IDENT_BOOST = .2f;
  private static final float EXACT_BOOST = .3f;

  private final IndexSearcher searcher;

  public TextLeg(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// Best passages by score, best first: document numbers of the searcher and their scores.
  public Map<Integer, Double> best(Question question, int depth) throws IOException {
    Map<Integer, Double> scores = new LinkedHashMap<>();
    for (ScoreDoc hit : searcher.search(query(question), depth).scoreDocs)
      scores.put(hit.doc, (double) hit.score);
    return scores;
  }

  /// The first passage with each hash that is there.
  public Map<String, Integer> documents(Collection<String> hashes) throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (leaf.reader().terms(JoinKey.FIELD) == null) continue;
      TermsEnum terms = leaf.reader().terms(JoinKey.FIELD).iterator();
      for (String hash : new TreeSet<>(hashes)) {
        if (found.containsKey(hash) || !terms.seekExact(new BytesRef(hash))) continue;
        int doc = firstLive(leaf, terms);
        if (doc != DocIdSetIterator.NO_MORE_DOCS) found.put(hash, leaf.docBase + doc);
      }
    }
    return found;
  }

  /// Hash of a passage.
  public String hash(int doc) throws IOException {
    return JoinKey.of(searcher.getIndexReader(), doc);
  }

  private static int firstLive(LeafReaderContext leaf, TermsEnum terms) throws IOException {
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS
        && leaf.reader().getLiveDocs() != null
        && !leaf.reader().getLiveDocs().get(doc)) doc = postings.nextDoc();
    return doc;
  }

  private static Query query(Question question) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    add(all, Fields.BODY, question.words(), 1);
    add(all, Fields.TITLE, question.words(), TITLE_BOOST);
    add(all, Fields.IDENT, question.identifiers(), IDENT_BOOST);
    add(all, Fields.EXACT, question.exact(), EXACT_BOOST);
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no content words") : query;
  }

  private static void add(BooleanQuery.Builder all, String field, List<String> terms, float boost) {
    for (String term : terms) {
      Query one = new TermQuery(new Term(field, term));
      all.add(boost == 1 ? one : new BoostQuery(one, boost), Occur.SHOULD);
    }
  }
}
