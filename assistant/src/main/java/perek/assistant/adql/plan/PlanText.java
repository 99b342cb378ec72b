package perek.assistant.adql.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A plan as a map of its parts, for JSON and for people.
public final class PlanText {

  private PlanText() {}

  /// The parts that a plan has, in the order of a query.
  public static Map<String, Object> of(Query q) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("select", q.items().stream().map(PlanText::item).toList());
    plan.put("from", from(q.from()));
    put(plan, "where", q.where().stream().map(Adql::write).toList());
    put(plan, "group_by", q.groupBy().stream().map(Adql::write).toList());
    put(plan, "having", q.having().stream().map(Adql::write).toList());
    put(plan, "order_by", q.orderBy().stream().map(PlanText::order).toList());
    q.top().ifPresent(n -> plan.put("top", n));
    if (q.distinct()) plan.put("distinct", true);
    return plan;
  }

  private static void put(Map<String, Object> plan, String key, List<?> parts) {
    if (!parts.isEmpty()) plan.put(key, parts);
  }

  private static Map<String, Object> item(Query.Item item) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", Adql.write(item.value()));
    if (!item.alias().isEmpty()) map.put("as", item.alias());
    return map;
  }

  private static Map<String, Object> order(Query.Order order) {
    return Map.of("by", Adql.write(order.by()), "descending", order.descending());
  }

  private static Object from(Source source) {
    return switch (source) {
      case Source.Table(String table, String alias) ->
          alias.isEmpty() ? Map.of("table", table) : Map.of("table", table, "as", alias);
      case Source.Join(Source l, Source r, Condition on) ->
          Map.of("join", List.of(from(l), from(r)), "on", Adql.write(on));
      case Source.Natural(Source l, Source r) -> Map.of("natural_join", List.of(from(l), from(r)));
    };
  }
}
