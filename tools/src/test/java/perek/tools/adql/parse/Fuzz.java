package perek.tools.adql.parse;

import java.util.List;
import java.util.Random;
import perek.tools.adql.Sample;
import perek.tools.adql.check.Checked;
import perek.tools.adql.check.Checker;
import perek.tools.adql.explain.Explainer;
import perek.tools.adql.print.Formatter;
import perek.tools.adql.repair.Repairer;

/// Random strings of tokens, always the same for a seed. As a program: `Fuzz COUNT [SEED]` checks
/// so many and says how long the slowest took.
public final class Fuzz {

  private static final List<String> WORDS =
      List.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP",
          "BY",
          "ORDER",
          "HAVING",
          "TOP",
          "DISTINCT",
          "ALL",
          "AS",
          "JOIN",
          "LEFT",
          "NATURAL",
          "ON",
          "USING",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "WITH",
          "AND",
          "OR",
          "NOT",
          "IN",
          "IS",
          "NULL",
          "LIKE",
          "ILIKE",
          "BETWEEN",
          "EXISTS",
          "OFFSET",
          "LIMIT",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "CAST",
          "INTEGER",
          "DESC",
          "ASC",
          "COUNT",
          "MAX",
          "ABS",
          "POINT",
          "CIRCLE",
          "CONTAINS",
          "DISTANCE",
          "POLYGON",
          "COALESCE",
          "IN_UNIT",
          "ra",
          "dec",
          "gmag",
          "id",
          "class",
          "name",
          "pos",
          "sky",
          "star",
          "sky.star",
          "sky.spec",
          "s",
          "t",
          "s.ra",
          "t.id",
          "size",
          "\"size\"",
          "\"Bmag\"",
          "my_match",
          "tap_upload.x",
          "1",
          "0",
          "5",
          "3.14",
          "1e5",
          ".5",
          "1.2.3",
          "'a'",
          "'5'",
          "''",
          "'",
          "\"",
          "(",
          ")",
          "(",
          ")",
          ",",
          ".",
          "*",
          "+",
          "-",
          "/",
          "%",
          "=",
          "<",
          ">",
          "<=",
          ">=",
          "<>",
          "!=",
          "==",
          "||",
          "&&",
          ";",
          "--",
          "/*",
          "*/",
          "::",
          "[",
          "]",
          "?",
          "\u2264",
          "\u201c",
          "`",
          "\n",
          "\t",
          "\u0000",
          "\ud83d\ude00",
          "\ud83d",
          "SELECT ra FROM sky.star",
          "(SELECT id FROM sky.spec)",
          "WHERE gmag < 5",
          "CROSS JOIN",
          "WEHRE",
          "FORM",
          "LIMIT 5");

  private final Random random;
  private final Checker checker = Sample.checker();
  private final Checker plain = new Checker();
  private final Repairer repairer = new Repairer(checker);

  Fuzz(long seed) {
    random = new Random(seed);
  }

  /// The next string, of up to 60 tokens; one in a hundred goes deep.
  String next() {
    if (random.nextInt(100) == 0) return deep();
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "SELECT " : "");
    int length = 1 + random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      if (random.nextInt(10) > 0) text.append(' ');
    }
    return text.toString();
  }

  private String deep() {
    String[] pieces = {
      "(", "NOT ", "-", "ABS(", "(SELECT ", "CASE WHEN ", "a IN (SELECT ", "FROM ("
    };
    String piece = pieces[random.nextInt(pieces.length)];
    return "SELECT " + piece.repeat(1 + random.nextInt(2000)) + "ra FROM sky.star";
  }

  /// Checks one string in every way.
  ///
  /// @throws AssertionError where a layout changes more than blanks, or changes its own work
  void check(String query) {
    Checked checked = checker.check(query);
    plain.check(query);
    repairer.repair(checked);
    for (var problem : checked.errors())
      if (problem.span().end() > query.length()) throw new AssertionError(query);
    if (!checked.parsed().ok()) return;
    Explainer.explain(checked.parsed(), java.util.Optional.empty());
    String laidOut = Formatter.format(checked.parsed());
    String again = Formatter.format(Parser.parse(laidOut));
    if (!again.equals(laidOut)) throw new AssertionError(query + "\n" + laidOut + "\n" + again);
  }

  public static void main(String[] args) {
    int count = Integer.parseInt(args[0]);
    Fuzz fuzz = new Fuzz(args.length > 1 ? Long.parseLong(args[1]) : 1);
    long slowest = 0;
    String which = "";
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      String query = fuzz.next();
      long start = System.nanoTime();
      fuzz.check(query);
      long took = System.nanoTime() - start;
      if (took > slowest) {
        slowest = took;
        which = query;
      }
    }
    System.out.printf(
        "%d strings in %.1f s, the slowest %.1f ms: %s%n",
        count,
        (System.nanoTime() - begin) / 1e9,
        slowest / 1e6,
        which.substring(0, Math.min(80, which.length())));
  }
}
