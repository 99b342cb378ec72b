package perek.assistant.adql.plan;

import java.util.List;

/// What rows have to be.
public sealed interface Condition {

  /// @param operator one of = != < <= > >=
  record Compare(Expr left, String operator, Expr right) implements Condition {}

  record Between(Expr value, Expr low, Expr high) implements Condition {}

  record In(Expr value, List<Expr> values) implements Condition {
    public In {
      values = List.copyOf(values);
    }
  }

  record Like(Expr value, String pattern) implements Condition {}

  /// @param is false for IS NOT NULL
  record Null(Expr value, boolean is) implements Condition {}

  record Not(Condition condition) implements Condition {}

  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /// A place in a region: 1=CONTAINS(POINT, …).
  ///
  /// @param region CIRCLE, POLYGON or a column of regions
  record Inside(Expr point, Expr region) implements Condition {}

  /// Rows of another table that fit are there, or are not.
  record Exists(Query query, boolean there) implements Condition {}
}
