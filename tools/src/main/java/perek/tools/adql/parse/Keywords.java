package perek.tools.adql.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.tools.adql.text.Edits;

/// Words that hold a query together.
public final class Keywords {

  /// Words that stand between the parts, so that they name no column even by mistake.
  private static final Set<String> STRUCTURE =
      Set.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP",
          "ORDER",
          "HAVING",
          "BY",
          "ON",
          "USING",
          "JOIN",
          "INNER",
          "LEFT",
          "RIGHT",
          "FULL",
          "OUTER",
          "NATURAL",
          "CROSS",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "AS",
          "AND",
          "OR",
          "NOT",
          "IN",
          "IS",
          "LIKE",
          "ILIKE",
          "BETWEEN",
          "EXISTS",
          "NULL",
          "TOP",
          "OFFSET",
          "ALL",
          "DISTINCT",
          "ASC",
          "DESC",
          "WITH",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "CAST",
          "FETCH",
          "ESCAPE");

  /// Where a clause or a set of rows begins.
  static final Set<String> CLAUSES =
      Set.of(
          "WHERE",
          "GROUP",
          "ORDER",
          "HAVING",
          "OFFSET",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "FETCH",
          "FROM");

  /// What may come after a table, for slips of the pen.
  static final List<String> AFTER_TABLE =
      List.of(
          "WHERE",
          "GROUP",
          "ORDER",
          "HAVING",
          "OFFSET",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "NATURAL",
          "INNER",
          "LEFT",
          "RIGHT",
          "FULL",
          "JOIN");

  static final List<String> AFTER_COLUMNS = List.of("FROM");

  static final List<String> START = List.of("SELECT", "WITH");

  /// Statements of SQL that change something, or are no queries.
  static final Set<String> OTHER_STATEMENTS =
      Set.of(
          "INSERT",
          "UPDATE",
          "DELETE",
          "DROP",
          "CREATE",
          "ALTER",
          "GRANT",
          "REVOKE",
          "TRUNCATE",
          "EXPLAIN",
          "DESCRIBE",
          "SHOW",
          "SET",
          "USE",
          "EXEC",
          "EXECUTE",
          "CALL",
          "MERGE",
          "BEGIN",
          "COMMIT",
          "ROLLBACK",
          "DECLARE",
          "VALUES",
          "TABLE",
          "COPY",
          "VACUUM",
          "ANALYZE");

  private static final int SHORTEST = 4;

  private Keywords() {}

  /// True for words that stand between the parts of a query, in any case.
  public static boolean structure(String word) {
    return STRUCTURE.contains(word.toUpperCase(Locale.ROOT));
  }

  /// The keyword that a misspelt word means.
  static Optional<String> meant(String word, List<String> candidates) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (upper.length() < SHORTEST) return Optional.empty();
    return candidates.stream()
        .filter(k -> k.length() >= SHORTEST)
        .filter(k -> Edits.between(upper, k, 1) == 1)
        .findFirst();
  }
}
