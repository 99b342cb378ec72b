package perek.tools.adql.rule;

import perek.tools.adql.schema.ColumnKind;

/// Kinds of values: which can be compared, and what they are called.
public final class Kinds {

  private Kinds() {}

  /// True where values of these kinds cannot be compared.
  public static boolean clash(ColumnKind a, ColumnKind b) {
    if (a.geometry() || b.geometry()) return a.geometry() != b.geometry() && known(a) && known(b);
    return (a.number() && textual(b)) || (b.number() && textual(a));
  }

  private static boolean known(ColumnKind kind) {
    return kind != ColumnKind.UNKNOWN && kind != ColumnKind.ARRAY;
  }

  private static boolean textual(ColumnKind kind) {
    return kind == ColumnKind.TEXT || kind == ColumnKind.TIMESTAMP;
  }

  /// A kind in words.
  public static String word(ColumnKind kind) {
    return switch (kind) {
      case INTEGER, REAL -> "a number";
      case TEXT -> "a text";
      case TIMESTAMP -> "a time";
      case BOOLEAN -> "true or false";
      case POINT -> "a point";
      case CIRCLE -> "a circle";
      case POLYGON -> "a polygon";
      case REGION -> "a region";
      case ARRAY -> "an array";
      case UNKNOWN -> "of unknown kind";
    };
  }
}
