package perek.index.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import perek.corpora.Passage;

/// What the second stage knows of a passage without reading it, kept in columns of the index. Names
/// are looked up when they are asked for, since most candidates are ranked without theirs. For one
/// thread, while the reader is open.
public final class Traits {

  private static final String DOCUMENT = "trait-document";
  private static final String PLACE = "trait-place";
  private static final String KIND = "trait-kind";
  private static final int ILLUSTRATION = 1;
  private static final int RECORD = 2;
  private static final int TUTORIAL = 4;

  private static final Pattern ASIDE =
      Pattern.compile("\\b(?:examples?|use cases?|bnf|acknowledge?ments?|changes|references)\\b");

  private static final char SEPARATOR = '\u001f';

  private final LeafReaderContext leaf;
  private final int at;
  private final long kind;
  private @Nullable String place;

  private Traits(LeafReaderContext leaf, int at, long kind) {
    this.leaf = leaf;
    this.at = at;
    this.kind = kind;
  }

  /// Adds the columns of a passage.
  public static void put(Document out, Passage passage) {
    String document = passage.document().id();
    String sections = String.join(String.valueOf(SEPARATOR), passage.sections());
    out.add(new SortedDocValuesField(DOCUMENT, new BytesRef(document)));
    out.add(new SortedDocValuesField(PLACE, new BytesRef(document + SEPARATOR + sections)));
    out.add(new NumericDocValuesField(KIND, kind(passage, sections.toLowerCase(Locale.ROOT))));
  }

  private static int kind(Passage passage, String headings) {
    boolean tutorial = headings.contains("tutorial") || passage.path().contains("tutorial");
    return (ASIDE.matcher(headings).find() ? ILLUSTRATION : 0)
        + (tutorial ? TUTORIAL : 0)
        + (passage.sections().size() <= 1 ? RECORD : 0);
  }

  static Traits read(IndexReader reader, int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    int at = doc - leaf.docBase;
    NumericDocValues kinds = leaf.reader().getNumericDocValues(KIND);
    return new Traits(leaf, at, kinds != null && kinds.advanceExact(at) ? kinds.longValue() : 0);
  }

  /// Id of the document, as the glossary writes it.
  public String document() {
    return text(DOCUMENT);
  }

  /// Document and section path: passages of one section have one place.
  public String place() {
    if (place == null) place = text(PLACE);
    return place;
  }

  /// Whether it is an example or a list of changes or references.
  public boolean illustration() {
    return (kind & ILLUSTRATION) != 0;
  }

  /// Whether it belongs to a tutorial.
  public boolean tutorial() {
    return (kind & TUTORIAL) != 0;
  }

  /// Whether it is a record such as an abstract, not a section among others.
  public boolean record() {
    return (kind & RECORD) != 0;
  }

  private String text(String field) {
    try {
      SortedDocValues values = leaf.reader().getSortedDocValues(field);
      if (values == null || !values.advanceExact(at)) return "";
      return values.lookupOrd(values.ordValue()).utf8ToString();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the names of passages", e);
    }
  }
}
