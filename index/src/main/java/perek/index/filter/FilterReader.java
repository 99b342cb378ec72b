package perek.index.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the filters that a question says, by rules that rather miss one than invent one: of a
/// document (`according to TAP 1.1`, `in the ADQL 2.0 standard`), of year and author (`papers since
/// 2024`, `abstracts by Zechmeister`), of status and kind (`only recommendations`, `in the starter
/// notes`).
public final class FilterReader {

  private final DocumentRules documents;
  private final PaperRules papers;

  public FilterReader(Holdings holdings) {
    this.documents = new DocumentRules(holdings);
    this.papers = new PaperRules(holdings);
  }

  /// @param revoked words that are to say no filter, in lower case
  public Heard read(String question, Set<String> revoked) {
    List<Span> spans = new ArrayList<>();
    List.of(documents.read(question), papers.read(question), KindRules.read(question))
        .forEach(found -> keep(found, question, revoked, spans));
    spans.sort(Comparator.comparingInt(Span::start));
    return heard(question, spans);
  }

  private static void keep(
      List<Span> found, String question, Set<String> revoked, List<Span> spans) {
    for (Span span : found)
      if (spans.stream().noneMatch(span::meets) && !revoked.contains(key(said(question, span))))
        spans.add(span);
  }

  private static Heard heard(String question, List<Span> spans) {
    List<Clause> clauses = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      Filter filter = span.filter();
      String why = span.ignored();
      if (filter != null) clauses.add(new Clause(said(question, span), filter));
      if (why != null) ignored.add(why);
      rest.append(question, at, span.stays() ? span.end() : span.start());
      at = span.end();
    }
    rest.append(question, at, question.length());
    return new Heard(clauses, ignored, clauses.isEmpty() ? question : rest.toString().strip());
  }

  private static String said(String question, Span span) {
    return question.substring(span.start(), span.end()).strip();
  }

  private static String key(String said) {
    return said.toLowerCase(Locale.ROOT);
  }
}
