package perek.index.filter;

import java.util.List;

/// A question, its filters taken out.
///
/// @param clauses all of which a passage must fulfil
/// @param ignored what reads like a filter and is none, one clause of a sentence each
/// @param rest of the question; a document's name stays, since passages are ranked by it as well
public record Heard(List<Clause> clauses, List<String> ignored, String rest) {

  public Heard {
    clauses = List.copyOf(clauses);
    ignored = List.copyOf(ignored);
  }
}
