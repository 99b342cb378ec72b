package perek.corpora.library;

import java.util.List;
import perek.corpora.Problem;

/// What came of an update.
///
/// @param fetched documents that came
/// @param unchanged documents whose copy here is still good
/// @param failed documents that could not be had; each is among the problems
/// @param finished false where it was cancelled or cut short; the next update goes on from there
public record Report(
    String id, int fetched, int unchanged, int failed, boolean finished, List<Problem> problems) {

  public Report {
    problems = List.copyOf(problems);
  }

  static Report none(String id, Problem problem) {
    return new Report(id, 0, 0, 0, false, List.of(problem));
  }
}
