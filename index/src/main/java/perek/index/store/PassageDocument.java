package perek.index.store;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import perek.corpora.Passage;
import perek.index.filter.FilterFields;
import perek.index.rank.Traits;
import perek.index.search.JoinKey;
import perek.index.text.Fields;

/// A passage as a Lucene document, and back.
public final class PassageDocument {

  static final String UNIT = "unit";
  static final String CORPUS = "corpus";

  private static final FieldType FREQUENCIES = frequencies();

  private PassageDocument() {}

  static Document of(String corpus, String unit, Passage passage) {
    Document out = new Document();
    out.add(new StringField(UNIT, unit, Store.NO));
    out.add(new StringField(CORPUS, corpus, Store.NO));
    out.add(new SortedDocValuesField(CORPUS, new BytesRef(corpus)));
    String hash = passage.hash();
    out.add(new StringField(JoinKey.FIELD, hash, Store.NO));
    out.add(new BinaryDocValuesField(JoinKey.FIELD, new BytesRef(hash)));
    Traits.put(out, passage);
    FilterFields.put(out, corpus, passage);
    store(out, passage);
    analyse(out, passage);
    return out;
  }

  /// The passage of a document's stored fields.
  public static Passage read(Document in) {
    perek.corpora.Document document =
        new perek.corpora.Document(
            in.get("id"),
            in.get("doctitle"),
            in.get("version"),
            in.get("date"),
            in.get("status"),
            in.get("licence"),
            in.get("url"),
            List.of(in.getValues("author")));
    return new Passage(
        document,
        in.get("path"),
        List.of(in.getValues("section")),
        in.get("anchor"),
        in.get("text"));
  }

  private static void store(Document out, Passage passage) {
    perek.corpora.Document document = passage.document();
    put(out, "id", document.id());
    put(out, "doctitle", document.title());
    put(out, "version", document.version());
    put(out, "date", document.date());
    put(out, "status", document.status());
    put(out, "licence", document.licence());
    put(out, "url", document.url());
    document.authors().forEach(author -> put(out, "author", author));
    put(out, "path", passage.path());
    passage.sections().forEach(section -> put(out, "section", section));
    put(out, "anchor", passage.anchor());
    put(out, "text", passage.text());
  }

  private static void analyse(Document out, Passage passage) {
    perek.corpora.Document document = passage.document();
    String sections = String.join("\n", passage.sections());
    String title = sections + "\n" + document.label() + "\n" + document.title();
    analyse(out, title, passage.text());
  }

  static void analyse(Document out, String title, String text) {
    String whole = title + "\n" + text;
    out.add(new TextField(Fields.BODY, text, Store.NO));
    out.add(new Field(Fields.TITLE, title, FREQUENCIES));
    out.add(new Field(Fields.IDENT, whole, FREQUENCIES));
    out.add(new Field(Fields.EXACT, whole, FREQUENCIES));
  }

  private static void put(Document out, String name, @Nullable String value) {
    if (value != null) out.add(new StoredField(name, value));
  }

  /// No positions: nothing asks for phrases of these fields.
  private static FieldType frequencies() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
