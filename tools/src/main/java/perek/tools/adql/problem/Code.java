package perek.tools.adql.problem;

import java.util.Locale;

/// Kinds of problems; their words in JSON are the names in lower case with hyphens.
public enum Code {
  /// Longer, deeper or more tokens than is read.
  TOO_BIG,
  /// A character or literal that ADQL does not know.
  CHARACTER,
  UNTERMINATED,
  NUMBER,
  /// Something else was expected here.
  SYNTAX,
  /// A bracket that is not closed, or was never opened.
  BRACKET,
  /// A keyword with a slip of the pen.
  KEYWORD,
  /// Something other than SELECT.
  NOT_SELECT,
  /// LIMIT or FETCH in the place of TOP.
  LIMIT,
  /// Of other dialects of SQL.
  NOT_ADQL,
  RESERVED_WORD,
  CLAUSE_ORDER,
  /// A value where a condition is wanted, or the other way round.
  CONDITION,
  UNKNOWN_TABLE,
  UNKNOWN_COLUMN,
  UNKNOWN_FUNCTION,
  AMBIGUOUS_COLUMN,
  DUPLICATE_NAME,
  /// A name in double quotes that differs by case alone.
  CASE,
  /// Double quotes around a text.
  QUOTES,
  ARGUMENTS,
  TYPE,
  UNIT,
  UCD,
  AGGREGATE,
  GROUPING,
  NULL_COMPARISON,
  /// Sets of rows with different columns.
  COLUMNS,
  JOIN,
  /// An optional part that the service does not declare.
  UNSUPPORTED,
  /// Allowed by the standard, refused by this service.
  DIALECT,
  DEPRECATED,
  RANGE,
  COST;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
