package perek.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Counts units and passages by corpus.
public final class Census {

  private final Map<String, Count> counts = new TreeMap<>();
  private final List<String> corpora = new ArrayList<>();
  private final int[] corpusOf;
  private final IndexReader text;
  private final @Nullable Bits live;

  /// @param embedded passages that have a vector
  public record Count(int units, int passages, int embedded) {
    Count plus(int units, int passages, int embedded) {
      return new Count(this.units + units, this.passages + passages, this.embedded + embedded);
    }
  }

  private Census(IndexReader text) throws IOException {
    this.text = text;
    this.live = MultiBits.getLiveDocs(text);
    this.corpusOf = new int[text.maxDoc()];
    for (LeafReaderContext leaf : text.leaves()) readCorpora(leaf);
  }

  public static Map<String, Count> of(IndexReader text, @Nullable IndexReader vectors)
      throws IOException {
    Census census = new Census(text);
    census.countUnits();
    Pending.walk(text, vectors, census::countPassages);
    return census.counts;
  }

  private void countUnits() throws IOException {
    NumericDocValues units = MultiDocValues.getNumericValues(text, UnitDocument.PASSAGES);
    if (units == null) return;
    for (int doc = units.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = units.nextDoc())
      if (live == null || live.get(doc)) add(doc, 1, 0, 0);
  }

  private void countPassages(BytesRef hash, PostingsEnum postings, boolean embedded)
      throws IOException {
    for (int doc = Pending.nextLive(postings, live);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Pending.nextLive(postings, live)) add(doc, 0, 1, embedded ? 1 : 0);
  }

  /// Read forwards once, since passages come in order of hash and values only in order of number.
  private void readCorpora(LeafReaderContext leaf) throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf.reader(), PassageDocument.CORPUS);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      String corpus = values.lookupOrd(values.ordValue()).utf8ToString();
      if (!corpora.contains(corpus)) corpora.add(corpus);
      corpusOf[leaf.docBase + doc] = corpora.indexOf(corpus);
    }
  }

  private void add(int doc, int units, int passages, int embedded) {
    counts.merge(
        corpora.get(corpusOf[doc]),
        new Count(units, passages, embedded),
        (a, b) -> a.plus(b.units(), b.passages(), b.embedded()));
  }
}
