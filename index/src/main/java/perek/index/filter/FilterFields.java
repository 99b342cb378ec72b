package perek.index.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import perek.corpora.Passage;
import perek.index.text.Fields;
import perek.index.text.Question;

/// The fields of a passage that filters ask, and the queries that ask them.
public final class FilterFields {

  static final String DOCUMENT = "of-document";
  static final String VERSION = "of-version";
  private static final String STATUS = "of-status";
  private static final String YEAR = "of-year";
  private static final String KIND = "of-kind";

  /// Words of a name may stand in any order, with some others between them, but not in two names.
  private static final int SLOP = Fields.BETWEEN_NAMES / 2;

  private FilterFields() {}

  /// Adds the fields of a passage.
  public static void put(Document out, String corpus, Passage passage) {
    perek.corpora.Document document = passage.document();
    out.add(new StringField(DOCUMENT, document.id().toLowerCase(Locale.ROOT), Store.NO));
    if (document.version() != null) out.add(new StringField(VERSION, document.version(), Store.NO));
    if (document.status() != null)
      out.add(new StringField(STATUS, document.status().toUpperCase(Locale.ROOT), Store.NO));
    Years.in(document.date()).ifPresent(year -> out.add(new IntPoint(YEAR, year)));
    for (String author : document.authors())
      out.add(new Field(Fields.NAMES, author, TextField.TYPE_NOT_STORED));
    out.add(new StringField(KIND, Kind.of(corpus, passage).word(), Store.NO));
  }

  /// Passages that all of the filters let through.
  static Query query(List<Filter> filters, Holdings holdings) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Filter filter : filters)
      for (Query part : parts(filter, holdings)) all.add(part, Occur.FILTER);
    return all.build();
  }

  private static List<Query> parts(Filter filter, Holdings holdings) {
    List<Query> parts = new ArrayList<>();
    if (!filter.documents().isEmpty())
      parts.add(any(filter.documents().stream().map(named -> document(named, holdings))));
    if (!filter.statuses().isEmpty()) parts.add(oneOf(STATUS, filter.statuses().stream()));
    if (!filter.years().all())
      parts.add(IntPoint.newRangeQuery(YEAR, filter.years().from(), filter.years().to()));
    if (!filter.authors().isEmpty())
      parts.add(any(filter.authors().stream().map(FilterFields::author)));
    if (!filter.kinds().isEmpty()) parts.add(oneOf(KIND, filter.kinds().stream().map(Kind::word)));
    return parts;
  }

  private static Query document(Filter.Named named, Holdings holdings) {
    List<String> ids = holdings.ids(named.id());
    if (ids.isEmpty()) return new MatchNoDocsQuery("no document " + named.id());
    Query document = oneOf(DOCUMENT, ids.stream());
    return named.version() == null
        ? document
        : new BooleanQuery.Builder()
            .add(document, Occur.FILTER)
            .add(new TermQuery(new Term(VERSION, named.version())), Occur.FILTER)
            .build();
  }

  static Query author(String name) {
    List<String> words = Question.names(name);
    List<String> whole = words.stream().filter(word -> word.length() > 1).toList();
    if (whole.isEmpty()) return new MatchNoDocsQuery("no name in " + name);
    if (whole.size() == 1) return new TermQuery(new Term(Fields.NAMES, whole.getFirst()));
    return new PhraseQuery(SLOP, Fields.NAMES, whole.toArray(String[]::new));
  }

  private static Query oneOf(String field, Stream<String> values) {
    return new TermInSetQuery(field, values.map(BytesRef::new).toList());
  }

  private static Query any(Stream<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}
