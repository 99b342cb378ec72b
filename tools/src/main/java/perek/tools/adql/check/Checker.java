package perek.tools.adql.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.cost.Cost;
import perek.tools.adql.cost.Estimate;
import perek.tools.adql.dialect.Dialect;
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

  /// Faults after which parts of the query are missing.
  private static final Set<Code> MAIMED =
      EnumSet.of(Code.SYNTAX, Code.BRACKET, Code.UNTERMINATED, Code.NUMBER, Code.CLAUSE_ORDER);

  /// What can be said of a query that has parts missing.
  private static final Set<Code> NAMES =
      EnumSet.of(
          Code.UNKNOWN_TABLE,
          Code.UNKNOWN_COLUMN,
          Code.UNKNOWN_FUNCTION,
          Code.AMBIGUOUS_COLUMN,
          Code.DUPLICATE_NAME,
          Code.CASE,
          Code.QUOTES);

  private final Optional<Schema> schema;
  private final Dialect dialect;

  /// Syntax and functions alone.
  public Checker() {
    this.schema = Optional.empty();
    this.dialect = Dialect.STANDARD;
  }

  /// Tables, columns, functions and optional parts of a service too.
  ///
  /// @param dialect what the service refuses although the standard allows it, from
  ///   [perek.tools.adql.dialect.Dialects#of]
  public Checker(Schema schema, Dialect dialect) {
    this.schema = Optional.of(schema);
    this.dialect = dialect;
  }

  public Checked check(String query) {
    Parsed parsed = Parser.parse(query);
    Problems problems = new Problems();
    problems.addAll(parsed.problems());
    boolean read = parsed.problems().stream().noneMatch(p -> p.code() == Code.TOO_BIG);
    boolean whole = parsed.problems().stream().noneMatch(p -> MAIMED.contains(p.code()));
    Problems meant = whole ? problems : new Problems();
    if (read) new QueryCheck(new Ground(query, schema, meant)).check(parsed.statement());
    if (!whole) meant.all().stream().filter(p -> NAMES.contains(p.code())).forEach(problems::add);
    problems.addAll(dialect.problems(parsed.tokens(), parsed.statement()));
    Estimate cost =
        (schema.isPresent() && !problems.anyError())
            ? Cost.of(query, parsed.statement(), schema.get())
            : Estimate.UNKNOWN;
    problems.addAll(cost.advice());
    List<Problem> all = problems.all();
    return new Checked(
        parsed,
        all.stream().filter(Problem::error).toList(),
        all.stream().filter(p -> !p.error()).toList(),
        cost);
  }
}
