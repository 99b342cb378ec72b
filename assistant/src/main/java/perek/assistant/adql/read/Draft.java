package perek.assistant.adql.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.plan.Query;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;

/// What readers found so far. For one thread.
public final class Draft {

  /// @param meaning what rows are ordered by; its expression may be an aggregate
  public record Ordering(Meaning meaning, boolean descending) {}

  private final Map<String, Meaning> shown = new LinkedHashMap<>();
  private final Map<String, Meaning> aside = new LinkedHashMap<>();
  private final List<Query.Item> aggregates = new ArrayList<>();
  private final Map<String, Meaning> groups = new LinkedHashMap<>();
  private final List<Condition> where = new ArrayList<>();
  private final List<Condition> having = new ArrayList<>();
  private final List<Ordering> orders = new ArrayList<>();
  private final Set<Col> bound = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Set<String> problems = new LinkedHashSet<>();
  private OptionalInt top = OptionalInt.empty();
  private boolean distinct;
  private boolean counts;
  private boolean share;
  private int foreign;

  /// Something asked for.
  public void show(Meaning meaning) {
    shown.putIfAbsent(meaning.label(), meaning);
    remark(meaning);
  }

  /// Something that helps to see the answer.
  public void aside(Meaning meaning) {
    aside.putIfAbsent(meaning.label(), meaning);
  }

  public Map<String, Meaning> shown() {
    return shown;
  }

  public Map<String, Meaning> beside() {
    return aside;
  }

  public void aggregate(Expr value, String alias) {
    if (aggregates.stream().noneMatch(i -> i.value().equals(value)))
      aggregates.add(new Query.Item(value, alias));
  }

  public List<Query.Item> aggregates() {
    return aggregates;
  }

  public void group(Meaning meaning) {
    groups.putIfAbsent(meaning.label(), meaning);
    remark(meaning);
  }

  public Map<String, Meaning> groups() {
    return groups;
  }

  public void where(Condition condition) {
    if (!where.contains(condition)) where.add(condition);
  }

  /// A condition on what is measured, which then needs no other guard against NULL.
  public void where(Meaning meaning, Condition condition) {
    where(condition);
    bound.addAll(meaning.columns());
    remark(meaning);
  }

  public List<Condition> where() {
    return where;
  }

  /// Columns that conditions, orders and groups are about, or that are shown.
  public Set<Col> used() {
    Set<Col> used = new LinkedHashSet<>(bound);
    shown.values().forEach(m -> used.addAll(m.columns()));
    groups.values().forEach(m -> used.addAll(m.columns()));
    orders.forEach(o -> used.addAll(o.meaning().columns()));
    return used;
  }

  /// Whether rows without a value of a column are out already.
  public boolean bound(Col col) {
    return bound.contains(col);
  }

  /// What a meaning needs to make sense, and what the user should know of it.
  private void remark(Meaning meaning) {
    notes.addAll(meaning.notes());
    meaning.needs().forEach(this::where);
    if (!meaning.needs().isEmpty()) bound.addAll(meaning.columns());
  }

  public void having(Condition condition) {
    having.add(condition);
  }

  public List<Condition> having() {
    return having;
  }

  public void order(Meaning meaning, boolean descending) {
    if (orders.stream().noneMatch(o -> o.meaning().expr().equals(meaning.expr())))
      orders.add(new Ordering(meaning, descending));
    remark(meaning);
  }

  public List<Ordering> orders() {
    return orders;
  }

  public void top(int rows) {
    if (top.isEmpty()) top = OptionalInt.of(rows);
  }

  public OptionalInt top() {
    return top;
  }

  /// Different rows alone.
  public void distinct() {
    distinct = true;
  }

  public boolean isDistinct() {
    return distinct;
  }

  /// What share of the rows fulfils a condition.
  public void share() {
    share = true;
  }

  public boolean isShare() {
    return share;
  }

  /// The one condition of which a share can be had: that there is, or is not, a value.
  public java.util.Optional<Condition.Null> shared() {
    List<Condition.Null> all =
        where.stream()
            .filter(Condition.Null.class::isInstance)
            .map(Condition.Null.class::cast)
            .toList();
    return all.size() == 1 ? java.util.Optional.of(all.getFirst()) : java.util.Optional.empty();
  }

  /// How many are wanted.
  public void count() {
    counts = true;
  }

  public boolean counts() {
    return counts;
  }

  public void note(String note) {
    notes.add(note);
  }

  public Set<String> notes() {
    return notes;
  }

  /// Something that the tables cannot answer.
  public void problem(String problem) {
    problems.add(problem);
  }

  /// Something that no row here is, so that another table is meant.
  public void foreign(String problem) {
    problem(problem);
    foreign++;
  }

  /// Whether anything confines, orders or groups rows.
  public boolean confined() {
    return !(where.isEmpty() && having.isEmpty() && orders.isEmpty() && groups.isEmpty());
  }

  /// How many such things were named.
  public int foreigners() {
    return foreign;
  }

  public Set<String> problems() {
    return problems;
  }
}
