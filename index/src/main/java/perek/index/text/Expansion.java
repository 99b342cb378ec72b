package perek.index.text;

import java.util.List;

/// What the glossary adds to a question.
///
/// @param said phrase of the glossary that the question holds
/// @param terms to look for as well, possibly none
/// @param documents ids of the documents that are about it, possibly none
public record Expansion(String said, List<String> terms, List<String> documents) {

  public Expansion {
    terms = List.copyOf(terms);
    documents = List.copyOf(documents);
  }
}
