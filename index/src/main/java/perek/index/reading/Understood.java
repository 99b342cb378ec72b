package perek.index.reading;

import java.util.List;
import perek.index.filter.Clause;
import perek.index.text.Expansion;

/// How a search was read, for people to see and to revoke by [perek.index.Search#revoked()].
///
/// @param corrections words taken for misspelt ones
/// @param expansions what the glossary adds
/// @param clauses words taken for a filter
/// @param ignored what reads like a filter and is none, one clause of a sentence each
public record Understood(
    List<Spelling.Correction> corrections,
    List<Expansion> expansions,
    List<Clause> clauses,
    List<String> ignored) {

  /// Nothing was changed.
  public static final Understood NOTHING =
      new Understood(List.of(), List.of(), List.of(), List.of());

  public Understood {
    corrections = List.copyOf(corrections);
    expansions = List.copyOf(expansions);
    clauses = List.copyOf(clauses);
    ignored = List.copyOf(ignored);
  }
}
