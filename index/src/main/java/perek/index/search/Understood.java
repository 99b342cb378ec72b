package perek.index.search;

import java.util.List;
import perek.index.text.Expansion;

/// How a search was read, for people to see and to revoke by [perek.index.Search#revoked()].
///
/// @param corrections words taken for misspelt ones
/// @param expansions what the glossary adds
public record Understood(List<Spelling.Correction> corrections, List<Expansion> expansions) {

  public Understood {
    corrections = List.copyOf(corrections);
    expansions = List.copyOf(expansions);
  }
}
