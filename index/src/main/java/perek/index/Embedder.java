package perek.index;

import java.util.List;

/// Turns text into vectors of unit length. Implementations are safe for use by several threads and
/// throw [EmbedderException] where the model cannot be used.
public interface Embedder {

  /// Names model, its file and the runtime's version: vectors of different ids are never compared.
  String id();

  int dimensions();

  /// Vectors of passages, in the order given.
  List<float[]> passages(List<String> texts);

  /// How many texts were longer than the model reads, and lost their end, since this was made.
  default long cutTexts() {
    return 0;
  }

  /// Vector of a query, with the model's query prefix where it has one.
  float[] query(String text);
}
