package perek.tools.adql.text;

import java.util.List;
import perek.tools.adql.problem.Problem;

/// The tokens of a query.
///
/// @param tokens without comments, the last being the end
/// @param comments in order
/// @param problems of characters and literals
public record Lexed(List<Token> tokens, List<Token> comments, List<Problem> problems) {

  public Lexed {
    tokens = List.copyOf(tokens);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }
}
