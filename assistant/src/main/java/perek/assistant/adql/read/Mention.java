package perek.assistant.adql.read;

import java.util.List;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;

/// Words of a question that speak of the tables in play, from one token up to another.
public sealed interface Mention {

  int from();

  int to();

  /// How sure it is, about 2 to 9.
  double score();

  /// What is measured.
  ///
  /// @param others what it may be instead, worse
  record Measured(int from, int to, double score, Meaning meaning, List<Meaning> others)
      implements Mention {}

  /// A value that a column holds.
  record Held(int from, int to, double score, Col col, String value) implements Mention {}

  /// The table itself, or what its rows are.
  record Named(int from, int to, double score, int part) implements Mention {}
}
