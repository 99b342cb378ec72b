package perek.corpora;

import java.util.List;

/// What one file, or one record of a file, gave when it was read: the unit that is indexed,
/// replaced and removed whole.
///
/// @param corpus id of the corpus it belongs to
/// @param path as in [Passage#path()]
/// @param sourceHash SHA-256 (hex) of the bytes read and the readers' version: equal hash, equal
///   reading
/// @param passages in reading order, possibly empty
public record Reading(String corpus, String path, String sourceHash, List<Passage> passages) {

  public Reading {
    passages = List.copyOf(passages);
  }

  /// Key of the unit over all corpora.
  public String key() {
    return corpus + ":" + path;
  }
}
