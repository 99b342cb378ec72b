package perek.index;

import java.util.List;
import java.util.Optional;

/// What is in the index.
///
/// @param schema of the text index; empty where there is none
/// @param model id of the embedder whose vectors are there; empty where there are none
/// @param rebuild why the index must be rebuilt; empty where it need not
/// @param corpora in order of id
public record IndexStatus(
    String schema, String model, Optional<String> rebuild, List<Corpus> corpora) {

  public IndexStatus {
    corpora = List.copyOf(corpora);
  }

  /// Counts of one corpus.
  ///
  /// @param units files, or records of files
  /// @param passages of all units
  /// @param embedded passages that have a vector
  public record Corpus(String id, int units, int passages, int embedded) {

    /// Passages that have no vector yet: they are found by their words alone.
    public int pending() {
      return passages - embedded;
    }
  }
}
