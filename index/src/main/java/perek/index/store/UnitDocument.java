package perek.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import perek.corpora.Reading;

/// What the index knows of a unit as a whole: a document without text beside its passages, so that
/// a unit without passages is known too.
public final class UnitDocument {

  /// Holds the key on the unit's own document only; [PassageDocument#UNIT] on its passages as well.
  static final String KEY = "key";

  /// Holds the corpus on the unit's own document only.
  static final String OF = "of";

  static final String PASSAGES = "passages";

  private UnitDocument() {}

  /// @param passages of the unit that are indexed
  public record Unit(String corpus, String path, String sourceHash, int passages) {}

  /// The documents of a reading: its unit's, then its passages'.
  public static List<Document> documents(Reading reading) {
    List<Document> all = new ArrayList<>();
    all.add(of(reading));
    reading
        .passages()
        .forEach(p -> all.add(PassageDocument.of(reading.corpus(), reading.key(), p)));
    return all;
  }

  /// Names all documents of a unit.
  public static Term term(String key) {
    return new Term(PassageDocument.UNIT, key);
  }

  /// Source hash under which a unit was indexed.
  public static Optional<String> sourceHash(IndexSearcher searcher, String key) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(KEY, key)), 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(found[0].doc).get("source"));
  }

  /// All units of a corpus, in the order they were indexed.
  public static List<Unit> units(IndexSearcher searcher, String corpus) throws IOException {
    TermQuery query = new TermQuery(new Term(OF, corpus));
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    List<Unit> units = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs)
      units.add(read(searcher.storedFields().document(hit.doc)));
    return units;
  }

  private static Document of(Reading reading) {
    Document out = new Document();
    out.add(new StringField(PassageDocument.UNIT, reading.key(), Store.NO));
    out.add(new StringField(KEY, reading.key(), Store.NO));
    out.add(new StringField(OF, reading.corpus(), Store.YES));
    out.add(new StringField(PassageDocument.CORPUS, reading.corpus(), Store.NO));
    out.add(new SortedDocValuesField(PassageDocument.CORPUS, new BytesRef(reading.corpus())));
    out.add(new NumericDocValuesField(PASSAGES, reading.passages().size()));
    out.add(new StoredField(PASSAGES, reading.passages().size()));
    out.add(new StoredField("path", reading.path()));
    out.add(new StoredField("source", reading.sourceHash()));
    // A field that all documents have is scored by a third faster; without a word nothing finds it.
    PassageDocument.analyse(out, "", "");
    return out;
  }

  private static Unit read(Document in) {
    return new Unit(
        in.get(OF),
        in.get("path"),
        in.get("source"),
        in.getField(PASSAGES).numericValue().intValue());
  }
}
