package perek.index.rank;

import java.io.IOException;
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
import perek.corpora.Passage;

/// What the second stage knows of a passage without reading it, kept in columns of the index.
///
/// @param document id, as the glossary writes it
/// @param place document and section path: passages of one section have one place
/// @param illustration whether it is an example or a list of changes or references
/// @param tutorial whether it belongs to a tutorial
/// @param record whether it is a record such as an abstract, not a section among others
public record Traits(
    String document, String place, boolean illustration, boolean tutorial, boolean record) {

  private static final String DOCUMENT = "trait-document";
  private static final String PLACE = "trait-place";
  private static final String KIND = "trait-kind";
  private static final int ILLUSTRATION = 1;
  private static final int RECORD = 2;
  private static final int TUTORIAL = 4;

  private static final Pattern ASIDE =
      Pattern.compile("\\b(?:examples?|use cases?|bnf|acknowledge?ments?|changes|references)\\b");

  private static final char SEPARATOR = '\u001f';

  static Traits of(Passage passage) {
    String document = passage.document().id();
    String sections = String.join(String.valueOf(SEPARATOR), passage.sections());
    String headings = sections.toLowerCase(Locale.ROOT);
    return new Traits(
        document,
        document + SEPARATOR + sections,
        ASIDE.matcher(headings).find(),
        headings.contains("tutorial") || passage.path().contains("tutorial"),
        passage.sections().size() <= 1);
  }

  /// Adds the columns of a passage.
  public static void put(Document out, Passage passage) {
    Traits traits = of(passage);
    out.add(new SortedDocValuesField(DOCUMENT, new BytesRef(traits.document)));
    out.add(new SortedDocValuesField(PLACE, new BytesRef(traits.place)));
    int kind =
        (traits.illustration ? ILLUSTRATION : 0)
            + (traits.tutorial ? TUTORIAL : 0)
            + (traits.record ? RECORD : 0);
    out.add(new NumericDocValuesField(KIND, kind));
  }

  static Traits read(IndexReader reader, int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    int at = doc - leaf.docBase;
    NumericDocValues kinds = leaf.reader().getNumericDocValues(KIND);
    long kind = kinds != null && kinds.advanceExact(at) ? kinds.longValue() : 0;
    return new Traits(
        text(leaf, DOCUMENT, at),
        text(leaf, PLACE, at),
        (kind & ILLUSTRATION) != 0,
        (kind & TUTORIAL) != 0,
        (kind & RECORD) != 0);
  }

  private static String text(LeafReaderContext leaf, String field, int at) throws IOException {
    SortedDocValues values = leaf.reader().getSortedDocValues(field);
    if (values == null || !values.advanceExact(at)) return "";
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }
}
