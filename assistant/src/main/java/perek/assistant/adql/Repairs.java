package perek.assistant.adql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.plan.Query;

/// What a service's refusal tells to do otherwise.
final class Repairs {

  private Repairs() {}

  /// A query that says the same in another way; empty where no rule knows one.
  static Optional<Query> of(Query query, String error) {
    String said = error.toLowerCase(Locale.ROOT);
    boolean geometry = said.matches("(?s).*\\b(?:contains|circle|point|distance)\\b.*");
    if (geometry) return changed(query, query.where().stream().map(Repairs::distance).toList());
    if (said.contains("order by")) return ordered(query);
    return Optional.empty();
  }

  private static Optional<Query> changed(Query q, List<Condition> where) {
    if (where.equals(q.where())) return Optional.empty();
    return Optional.of(
        new Query(
            q.distinct(),
            q.top(),
            q.items(),
            q.from(),
            where,
            q.groupBy(),
            q.having(),
            q.orderBy()));
  }

  /// A circle as a limit of the distance, for services without CONTAINS.
  private static Condition distance(Condition c) {
    if (!(c instanceof Condition.Inside(Expr point, Expr.Call(String name, List<Expr> a)))
        || !name.equals("CIRCLE")
        || a.size() != 3) return c;
    Expr there = Expr.call("POINT", a.get(0), a.get(1));
    return new Condition.Compare(Expr.call("DISTANCE", point, there), "<", a.get(2));
  }

  /// Ordered by the place of the item, where an alias is not taken.
  private static Optional<Query> ordered(Query q) {
    List<Query.Order> orders =
        q.orderBy().stream().map(o -> new Query.Order(place(q, o.by()), o.descending())).toList();
    if (orders.equals(q.orderBy())) return Optional.empty();
    return Optional.of(
        new Query(
            q.distinct(),
            q.top(),
            q.items(),
            q.from(),
            q.where(),
            q.groupBy(),
            q.having(),
            orders));
  }

  private static Expr place(Query q, Expr by) {
    for (int i = 0; i < q.items().size(); i++) {
      Query.Item item = q.items().get(i);
      boolean named =
          by instanceof Expr.Column(String alias, String name)
              && alias.isEmpty()
              && item.alias().equals(name);
      if (named || item.value().equals(by)) return Expr.number(i + 1);
    }
    return by;
  }
}
