package perek.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import perek.index.search.JoinKey;

/// Compares the passage hashes of both indices by walking their sorted terms side by side.
public final class Pending {

  private Pending() {}

  /// Told of each passage hash that is in use, and whether it has a vector.
  interface Visitor {
    /// @param postings of its documents in the text index, deleted ones among them
    void visit(BytesRef hash, PostingsEnum postings, boolean embedded) throws IOException;
  }

  /// One passage for each hash without a vector, in order of document number.
  public static List<Integer> passages(IndexReader text, @Nullable IndexReader vectors)
      throws IOException {
    List<Integer> pending = new ArrayList<>();
    Bits live = MultiBits.getLiveDocs(text);
    walk(
        text,
        vectors,
        (hash, postings, embedded) -> {
          int doc = embedded ? DocIdSetIterator.NO_MORE_DOCS : nextLive(postings, live);
          if (doc != DocIdSetIterator.NO_MORE_DOCS) pending.add(doc);
        });
    pending.sort(null);
    return pending;
  }

  /// Hashes that have a vector and stand in no passage.
  public static List<BytesRef> orphans(IndexReader text, IndexReader vectors) throws IOException {
    List<BytesRef> orphans = new ArrayList<>();
    Bits live = MultiBits.getLiveDocs(text);
    Terms used = MultiTerms.getTerms(text, JoinKey.FIELD);
    Terms embedded = MultiTerms.getTerms(vectors, JoinKey.FIELD);
    if (embedded == null) return orphans;
    TermsEnum uses = used == null ? TermsEnum.EMPTY : used.iterator();
    TermsEnum vector = embedded.iterator();
    for (BytesRef hash = vector.next(); hash != null; hash = vector.next()) {
      boolean found = uses.seekExact(hash);
      if (!found
          || nextLive(uses.postings(null, PostingsEnum.NONE), live)
              == DocIdSetIterator.NO_MORE_DOCS) orphans.add(BytesRef.deepCopyOf(hash));
    }
    return orphans;
  }

  static void walk(IndexReader text, @Nullable IndexReader vectors, Visitor visitor)
      throws IOException {
    Terms used = MultiTerms.getTerms(text, JoinKey.FIELD);
    if (used == null) return;
    Terms known = vectors == null ? null : MultiTerms.getTerms(vectors, JoinKey.FIELD);
    TermsEnum embedded = known == null ? TermsEnum.EMPTY : known.iterator();
    Bits vectorsLive = vectors == null ? null : MultiBits.getLiveDocs(vectors);
    TermsEnum terms = used.iterator();
    for (BytesRef hash = terms.next(); hash != null; hash = terms.next()) {
      boolean has =
          embedded.seekExact(hash)
              && nextLive(embedded.postings(null, PostingsEnum.NONE), vectorsLive)
                  != DocIdSetIterator.NO_MORE_DOCS;
      visitor.visit(hash, terms.postings(null, PostingsEnum.NONE), has);
    }
  }

  static int nextLive(PostingsEnum postings, @Nullable Bits live) throws IOException {
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc))
      doc = postings.nextDoc();
    return doc;
  }
}
