package perek.assistant.adql.plan;

/// Where rows come from.
public sealed interface Source {

  /// @param table as a query writes it
  /// @param alias empty for none
  record Table(String table, String alias) implements Source {}

  /// Pairs of rows.
  record Join(Source left, Source right, Condition on) implements Source {}

  /// Pairs of rows that agree in all columns of one name.
  record Natural(Source left, Source right) implements Source {}
}
