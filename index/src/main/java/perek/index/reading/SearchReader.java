package perek.index.reading;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import perek.index.concept.Concepts;
import perek.index.filter.Clause;
import perek.index.filter.Filter;
import perek.index.filter.FilterReader;
import perek.index.filter.Heard;
import perek.index.filter.Holdings;
import perek.index.text.Question;

/// Reads what a user typed against one state of the index.
public final class SearchReader {

  private final Holdings holdings;
  private final FilterReader filters;
  private final Spelling spelling;

  public SearchReader(IndexSearcher searcher) {
    this.holdings = new Holdings(searcher);
    this.filters = new FilterReader(holdings);
    this.spelling = new Spelling(searcher.getIndexReader());
  }

  /// @param text of which the beginning counts
  /// @param revoked words and phrases that are to be left as they are, in lower case
  /// @param filter that the user gave besides
  public Interpretation read(String text, Set<String> revoked, Filter filter) throws IOException {
    String begin = text.substring(0, Math.min(text.length(), Question.MOST_CHARACTERS));
    Heard heard = filters.read(begin, revoked);
    Spelling.Corrected corrected = spelling.correct(heard.rest(), revoked);
    Question question =
        Question.of(corrected.text(), revoked).with(Concepts.own().of(corrected.text(), revoked));
    List<Filter> all =
        Stream.concat(Stream.of(filter), heard.clauses().stream().map(Clause::filter))
            .filter(one -> !one.isEmpty())
            .toList();
    boolean filterAlone =
        !all.isEmpty() && question.words().isEmpty() && question.identifiers().isEmpty();
    return new Interpretation(
        filterAlone ? "" : corrected.text(),
        question,
        all,
        Aspects.of(corrected.text(), question, holdings),
        new Understood(
            corrected.corrections(), question.expansions(), heard.clauses(), heard.ignored()));
  }
}
