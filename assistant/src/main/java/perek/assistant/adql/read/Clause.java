package perek.assistant.adql.read;

/// Reads one part of a question.
public interface Clause {

  /// Takes what it understands from the talk and adds it to the draft.
  void read(Talk talk, Draft draft);
}
