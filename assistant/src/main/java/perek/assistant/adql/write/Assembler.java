package perek.assistant.adql.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import perek.assistant.adql.fact.Counterparts;
import perek.assistant.adql.plan.Adql;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.plan.Query;
import perek.assistant.adql.plan.Source;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Derived;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.Scope;

/// Puts a query together from what was read.
final class Assembler {

  private final Scope scope;
  private final Draft draft;
  private final Counterparts.Joined joined;
  private final Map<String, Query.Item> items = new LinkedHashMap<>();

  Assembler(Reading reading) {
    this.scope = reading.scope();
    this.draft = reading.draft();
    this.joined = reading.joined();
  }

  Query query() {
    if (draft.isShare()) share();
    boolean grouped = !draft.groups().isEmpty();
    boolean counted = draft.counts() || !draft.aggregates().isEmpty();
    if (grouped || counted) aggregated();
    else rows();
    List<Condition> where = conditions();
    return new Query(
        draft.isDistinct() && !grouped && !counted,
        grouped || !counted ? draft.top() : OptionalInt.empty(),
        List.copyOf(items.values()),
        from(),
        where,
        draft.groups().values().stream().map(Meaning::expr).toList(),
        draft.having(),
        grouped || !counted ? orders() : List.of());
  }

  /// COUNT of a column leaves out its NULLs, so the share of rows that have a value, or lack one,
  /// is one expression.
  private void share() {
    Condition.Null of = draft.shared().orElseThrow();
    draft.where().remove(of);
    Expr known = Expr.call("COUNT", of.value());
    Expr all = Expr.call("COUNT", new Expr.Star());
    Expr some = of.is() ? all.minus(known) : known;
    draft.aggregate(new Expr.Real(1).times(some).over(all), "share");
  }

  private void aggregated() {
    draft.groups().values().forEach(this::add);
    if (draft.counts() || draft.aggregates().isEmpty())
      items.put("n", new Query.Item(count(), "n"));
    draft
        .aggregates()
        .forEach(i -> items.putIfAbsent(i.alias(), new Query.Item(i.value(), alias(i.alias()))));
    List<String> left =
        draft.shown().values().stream()
            .filter(m -> !draft.groups().containsKey(m.label()) && m.plain())
            .filter(m -> !scope.id(scope.first()).equals(Optional.of(m.column())))
            .map(Meaning::label)
            .toList();
    if (!left.isEmpty())
      draft.note(
          "not given of each row, since rows are counted or averaged: " + String.join(", ", left));
  }

  /// Rows of the first table count once each, however many of the second fit.
  private Expr count() {
    Optional<Col> id = scope.id(scope.first());
    boolean pairs = joined instanceof Counterparts.Joined.Pairs && draft.groups().isEmpty();
    return pairs && id.isPresent()
        ? new Expr.Distinct("COUNT", id.get().expr())
        : Expr.call("COUNT", new Expr.Star());
  }

  private void rows() {
    if (!draft.isDistinct()) {
      scope.id(scope.first()).map(Meaning::of).ifPresent(this::add);
      if (joined instanceof Counterparts.Joined.Pairs && scope.several())
        scope.id(scope.parts().get(1)).map(Meaning::of).ifPresent(this::add);
    }
    draft.shown().values().forEach(this::add);
    draft.orders().forEach(o -> add(o.meaning()));
    if (items.containsKey("distance_pc"))
      new Derived(scope).ratio("parallax", "parallax_snr").ifPresent(this::add);
    if (draft.isDistinct()) return;
    draft.beside().values().stream()
        .filter(Meaning::plain)
        .filter(m -> !inner(m.expr()))
        .forEach(this::add);
    if (draft.shown().isEmpty()) identity();
  }

  /// Where nothing is asked for by name, the name and the place of a row.
  private void identity() {
    scope.name(scope.first()).map(Meaning::of).ifPresent(this::add);
    for (String concept : List.of("ra", "dec"))
      scope
          .measuring(concept, c -> c.alias().equals(scope.first().alias()))
          .map(Meaning::of)
          .ifPresent(this::add);
    if (items.isEmpty())
      scope.first().columns().stream().limit(6).map(d -> Meaning.of(d.col())).forEach(this::add);
  }

  private boolean inner(Expr e) {
    return joined instanceof Counterparts.Joined.Asked && ofSecond(Adql.write(e));
  }

  private void add(Meaning m) {
    String key = Adql.write(m.expr());
    if (items.values().stream().anyMatch(i -> Adql.write(i.value()).equals(key))) return;
    boolean taken = items.containsKey(m.label());
    String label = taken ? m.label() + "_" + (items.size() + 1) : m.label();
    items.put(label, new Query.Item(m.expr(), m.plain() && !taken ? "" : alias(label)));
  }

  private static String alias(String label) {
    String plain = label.replaceAll("[^A-Za-z0-9_]", "_");
    return perek.tools.adql.text.Identifiers.written(
        plain.matches("[A-Za-z].*") ? plain : "c_" + plain);
  }

  private List<Query.Order> orders() {
    List<Query.Order> orders = new ArrayList<>();
    for (Draft.Ordering o : draft.orders()) {
      String key = Adql.write(o.meaning().expr());
      Optional<Query.Item> item =
          items.values().stream()
              .filter(i -> Adql.write(i.value()).equals(key) && !i.alias().isEmpty())
              .findFirst();
      Expr by = item.<Expr>map(i -> new Expr.Column("", i.alias())).orElse(o.meaning().expr());
      boolean possible =
          draft.groups().isEmpty()
              || item.isPresent()
              || draft.groups().values().stream()
                  .anyMatch(g -> g.expr().equals(o.meaning().expr()));
      if (possible) orders.add(new Query.Order(by, o.descending()));
    }
    return orders;
  }

  /// Conditions, with one against NULL for each column by which the first rows are picked.
  private List<Condition> conditions() {
    List<Condition> where = new ArrayList<>(draft.where());
    where.removeIf(c -> where.stream().anyMatch(o -> implies(o, c)));
    if (draft.top().isPresent())
      for (Draft.Ordering o : draft.orders())
        if (!o.meaning().expr().aggregate())
          for (Col c : o.meaning().columns())
            if (c.nullable() && !draft.bound(c)) add(where, new Condition.Null(c.expr(), false));
    if (!(joined instanceof Counterparts.Joined.Asked asked)) return where;
    List<Condition> inner = where.stream().filter(c -> ofSecond(Adql.write(c))).toList();
    where.removeAll(inner);
    where.add(Counterparts.exists(scope.parts().get(1), asked.on(), inner, asked.there()));
    return where;
  }

  /// Whether what is above a positive number is asked to be positive, too.
  private static boolean implies(Condition stronger, Condition weaker) {
    return stronger instanceof Condition.Compare(Expr a, String x, Expr.Numeral(double least))
        && weaker instanceof Condition.Compare(Expr b, String y, Expr.Numeral(double zero))
        && a.equals(b)
        && x.matches(">=?")
        && y.equals(">")
        && zero == 0
        && least > 0;
  }

  private static void add(List<Condition> where, Condition condition) {
    if (!where.contains(condition)) where.add(condition);
  }

  private boolean ofSecond(String written) {
    String alias = scope.parts().get(1).alias();
    return written.matches("(?s)(?:.*[^\\w.])?" + alias + "\\..*");
  }

  private Source from() {
    Scope.Part a = scope.first();
    Source first = new Source.Table(a.table().name(), a.alias());
    return joined instanceof Counterparts.Joined.Pairs pairs
        ? new Source.Join(
            first,
            new Source.Table(scope.parts().get(1).table().name(), scope.parts().get(1).alias()),
            pairs.on())
        : first;
  }
}
