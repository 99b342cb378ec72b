package perek.index.store;

import java.util.List;
import perek.corpora.Passage;

/// A passage as the index keeps it.
///
/// @param corpus that it belongs to
/// @param vector of unit length; empty where it has none, or none was asked for
public record Stored(String corpus, Passage passage, List<Float> vector) {

  public Stored {
    vector = List.copyOf(vector);
  }
}
