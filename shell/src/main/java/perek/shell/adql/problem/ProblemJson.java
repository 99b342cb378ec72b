package perek.shell.adql.problem;

import java.util.List;
import perek.tools.adql.problem.Location;
import perek.tools.adql.problem.Problem;

/// A problem as JSON has it.
///
/// @param line from 1
/// @param column from 1
/// @param length in characters
public record ProblemJson(
    int line, int column, int length, String code, String message, List<String> suggestions) {

  public static ProblemJson of(String query, Problem problem) {
    Location location = Location.of(query, problem.span());
    return new ProblemJson(
        location.line(),
        location.column(),
        location.length(),
        problem.code().word(),
        problem.message() + ".",
        problem.suggestions());
  }

  public static List<ProblemJson> all(String query, List<Problem> problems) {
    return problems.stream().map(p -> of(query, p)).toList();
  }
}
