package perek.assistant.evidence;

import perek.tools.unit.Quantity;

/// One thing to do on the way to an answer.
public sealed interface Step {

  /// Look passages up in the index.
  record Search(String query, int k) implements Step {
    public Search {
      if (k < 1 || k > 100)
        throw new IllegalArgumentException("k is " + k + ", allowed are 1 to 100");
    }
  }

  /// Turn a quantity of the question into the value that a parameter takes.
  record Calculate(Quantity quantity, Parameter parameter, boolean radius) implements Step {}

  /// Ask the user which of two readings is meant.
  record Clarify(String question) implements Step {}

  /// Nothing more is needed: write.
  record Done() implements Step {}
}
