package perek.assistant.evidence;

import java.net.URI;
import java.util.List;
import perek.assistant.talk.Wish;
import perek.tools.call.Params;
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

  /// Ask services.
  ///
  /// @param tool by its name
  /// @param services each of which is asked; one that the tool itself knows where it is empty
  /// @param params as they are sent
  /// @param notes how they were got from what was said, a line each
  record Call(String tool, List<URI> services, Params params, List<String> notes) implements Step {
    public Call {
      services = List.copyOf(services);
      notes = List.copyOf(notes);
    }
  }

  /// Unite the rows of all services and of all ways, each dataset once.
  record Unite() implements Step {}

  /// Keep those rows of a fetched table that fit what no service was asked for.
  ///
  /// @param params `FILTER`, and `SORT`, `ORDER`, `LIMIT` where rows are put in order
  /// @param words what the rows kept do, such as `cover 6550 to 6570 Angstrom completely`
  record Keep(URI file, Params params, String words) implements Step {}

  /// Take the question for a request to services, whatever it was taken for before.
  ///
  /// @param said the request in words, as it was read
  record Want(Wish wish, String said) implements Step {}

  /// Ask the user which of two readings is meant.
  record Clarify(String question) implements Step {}

  /// Nothing more is needed: write.
  record Done() implements Step {}
}
