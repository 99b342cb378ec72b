package perek.index.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import perek.index.text.Expansion;
import perek.index.text.Glossary;

/// What one state of the index holds, as far as filters name it.
public final class Holdings {

  private final IndexSearcher searcher;

  public Holdings(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// Passages that all of the filters let through.
  public Query query(List<Filter> filters) {
    return FilterFields.query(filters, this);
  }

  /// Ids of the documents that a name names, in lower case as they are indexed: by the whole id, or
  /// else by the end of it after a `/`.
  List<String> ids(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    if (holds(new TermQuery(new Term(FilterFields.DOCUMENT, wanted)))) return List.of(wanted);
    try {
      return byEnd(searcher.getIndexReader(), "/" + wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the documents' names", e);
    }
  }

  private static List<String> byEnd(IndexReader reader, String end) throws IOException {
    List<String> found = new ArrayList<>();
    Terms ids = MultiTerms.getTerms(reader, FilterFields.DOCUMENT);
    if (ids == null) return found;
    TermsEnum each = ids.iterator();
    for (BytesRef id = each.next(); id != null; id = each.next()) {
      String text = id.utf8ToString();
      if (text.endsWith(end)) found.add(text);
    }
    return found;
  }

  /// The id of the document that a question names by id in any case, with or without hyphens and
  /// blanks, or by a phrase that the glossary has for it alone.
  Optional<String> named(String phrase) {
    for (String spelt : List.of(phrase, phrase.replaceAll("[\\s-]", ""))) {
      Optional<String> id = id(spelt);
      if (id.isPresent()) return id;
    }
    for (Expansion expansion : Glossary.own().of(phrase, Set.of()))
      if (expansion.said().equalsIgnoreCase(phrase) && expansion.documents().size() == 1)
        return id(expansion.documents().getFirst());
    return Optional.empty();
  }

  /// The id of the document whose id is this, in any case.
  public Optional<String> id(String spelt) {
    String wanted = spelt.toLowerCase(Locale.ROOT);
    try {
      TopDocs found = first(new TermQuery(new Term(FilterFields.DOCUMENT, wanted)));
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(searcher.storedFields().document(found.scoreDocs[0].doc).get("id"));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the documents' names", e);
    }
  }

  /// True where a passage is of an author of this name.
  boolean hasAuthor(String name) {
    return has(Filter.authors(List.of(name)));
  }

  /// True where a filter lets something through.
  public boolean has(Filter filter) {
    return holds(query(List.of(filter)));
  }

  private boolean holds(Query query) {
    try {
      return first(query).scoreDocs.length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("reading the index", e);
    }
  }

  private TopDocs first(Query query) throws IOException {
    return searcher.search(query, 1);
  }
}
