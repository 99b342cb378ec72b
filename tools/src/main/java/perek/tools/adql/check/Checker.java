package perek.tools.adql.check;

import java.util.Optional;
import perek.tools.adql.parse.Parsed;
import perek.tools.adql.parse.Parser;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Problems;
import perek.tools.adql.rule.Ground;
import perek.tools.adql.schema.Schema;

/// Checks queries, against a service where its schema is known, else by the standard alone. No text
/// whatever makes it throw. Safe for many threads.
public final class Checker {

  private final Optional<Schema> schema;

  /// Syntax and functions alone.
  public Checker() {
    this.schema = Optional.empty();
  }

  /// Tables, columns, functions and optional parts of a service too.
  public Checker(Schema schema) {
    this.schema = Optional.of(schema);
  }

  public Checked check(String query) {
    Parsed parsed = Parser.parse(query);
    Problems problems = new Problems();
    problems.addAll(parsed.problems());
    boolean read = parsed.problems().stream().noneMatch(p -> p.code() == Code.TOO_BIG);
    if (read) new QueryCheck(new Ground(query, schema, problems)).check(parsed.statement());
    return new Checked(
        parsed,
        problems.all().stream().filter(Problem::error).toList(),
        problems.all().stream().filter(p -> !p.error()).toList());
  }
}
