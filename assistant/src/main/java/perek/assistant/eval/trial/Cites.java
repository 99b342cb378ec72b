package perek.assistant.eval.trial;

/// What an answer cites.
///
/// @param cited passages
/// @param right of them, those of documents that hold the answer
/// @param wanted documents that hold the answer
/// @param found of them, those that are cited
/// @param numbers of the answer's sentences
/// @param grounded of them, those that stand word for word in what their sentence cites
public record Cites(int cited, int right, int wanted, int found, int numbers, int grounded) {

  static final Cites NONE = new Cites(0, 0, 0, 0, 0, 0);

  Cites plus(Cites other) {
    return new Cites(
        cited + other.cited,
        right + other.right,
        wanted + other.wanted,
        found + other.found,
        numbers + other.numbers,
        grounded + other.grounded);
  }
}
