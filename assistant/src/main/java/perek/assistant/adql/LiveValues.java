package perek.assistant.adql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import perek.assistant.adql.plan.Adql;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.scope.Values;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.TableInfo;

/// Values of columns as the service has them, asked for once each. Tables that say to be large are
/// not asked. Safe for use by several threads.
public final class LiveValues implements Values {

  private static final int SOME = 300;
  private static final long LARGE_ROWS = 20_000_000;
  private final Asks asks;
  private final Map<String, List<String>> some = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> spelled = new ConcurrentHashMap<>();

  public LiveValues(Asks asks) {
    this.asks = asks;
  }

  @Override
  public List<String> some(TableInfo table, ColumnInfo column) {
    if (table.rowEstimate().orElse(0) > LARGE_ROWS) return List.of();
    return some.computeIfAbsent(table.name() + "\0" + column.name(), _ -> different(table, column));
  }

  private List<String> different(TableInfo table, ColumnInfo column) {
    String adql =
        "SELECT DISTINCT TOP %d %s FROM %s".formatted(SOME, column.written(), table.name());
    return texts(adql);
  }

  private List<String> texts(String adql) {
    return switch (asks.ask(adql, SOME, false)) {
      case Asks.Answer.Rows rows ->
          rows.cells().stream().map(List::getFirst).filter(v -> !v.isBlank()).toList();
      case Asks.Answer.Failed _ -> List.of();
    };
  }

  @Override
  public Optional<String> spelled(TableInfo table, ColumnInfo column, String said) {
    Optional<String> known =
        some(table, column).stream().filter(v -> bare(v).equals(bare(said))).findFirst();
    if (known.isPresent() || some(table, column).size() < SOME) return known;
    return spelled.computeIfAbsent(
        table.name() + "\0" + column.name() + "\0" + said, _ -> looked(table, column, said));
  }

  private Optional<String> looked(TableInfo table, ColumnInfo column, String said) {
    String adql =
        "SELECT TOP 1 %s FROM %s WHERE %s=%s"
            .formatted(
                column.written(), table.name(), column.written(), Adql.write(new Expr.Text(said)));
    return texts(adql).stream().findFirst();
  }

  private static String bare(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }
}
