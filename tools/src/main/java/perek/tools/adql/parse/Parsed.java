package perek.tools.adql.parse;

import java.util.List;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.text.Token;
import perek.tools.adql.tree.Statement;

/// A query that was read.
///
/// @param statement all that could be read; parts that could not are marked in it
/// @param tokens without comments
/// @param problems of characters and grammar; where one is an error the statement is not whole
public record Parsed(
    String query,
    Statement statement,
    List<Token> tokens,
    List<Token> comments,
    List<Problem> problems) {

  public Parsed {
    tokens = List.copyOf(tokens);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }

  public boolean ok() {
    return problems.stream().noneMatch(Problem::error);
  }
}
