package perek.assistant.adql.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.ForeignKey;

/// Columns by which rows of two tables belong together: declared keys, or identifiers of one name.
public final class Keys {

  private Keys() {}

  public static Optional<Condition> between(Scope.Part a, Scope.Part b) {
    return declared(a, b)
        .or(() -> declared(b, a))
        .or(() -> shared(a, b))
        .or(() -> alike(a, b))
        .or(() -> alike(b, a));
  }

  private static Optional<Condition> declared(Scope.Part from, Scope.Part to) {
    for (ForeignKey key : from.table().foreignKeys()) {
      if (!key.target().equalsIgnoreCase(to.table().name())) continue;
      List<Condition> all = new ArrayList<>();
      for (ForeignKey.Pair pair : key.pairs())
        if (from.table().column(pair.from()).isPresent()
            && to.table().column(pair.to()).isPresent())
          all.add(
              equal(
                  from,
                  from.table().column(pair.from()).get(),
                  to,
                  to.table().column(pair.to()).get()));
      if (!all.isEmpty()) return Optional.of(new Condition.All(all));
    }
    return Optional.empty();
  }

  /// Identifiers that both tables have under one name.
  private static Optional<Condition> shared(Scope.Part a, Scope.Part b) {
    List<Condition> all = new ArrayList<>();
    for (ColumnInfo column : a.table().columns()) {
      Optional<ColumnInfo> other = b.table().column(column.name());
      if (other.isPresent()
          && identifies(column)
          && identifies(other.get())
          && column.kind() == other.get().kind()) all.add(equal(a, column, b, other.get()));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(new Condition.All(all));
  }

  private static boolean identifies(ColumnInfo c) {
    String name = c.name().toLowerCase(java.util.Locale.ROOT);
    return c.ucd().startsWith("meta.id")
        || (name.matches(".*id|.*_index|.*name|.*_?no|.*_ref|.*key")
            && !c.ucd().startsWith("meta.title"));
  }

  /// `host` there, `name` of the hosts here: a column of names of the other table's rows.
  private static Optional<Condition> alike(Scope.Part a, Scope.Part b) {
    for (Described d : a.columns()) {
      if (!identifies(d.col().info()) && !d.col().ucd("meta.id")) continue;
      for (Described o : b.columns()) {
        boolean main =
            o.col().ucd("meta.id;meta.main")
                || o.col().info().flags().contains(ColumnInfo.Flag.PRIMARY)
                || o.col().ucd("meta.id;src");
        boolean spoken =
            b.words().containsAll(noun(d))
                || d.name().containsAll(o.name())
                || ((d.col().ucd("meta.id.parent") || d.col().ucd("meta.id.assoc"))
                    && o.col().ucd("meta.id")
                    && d.words().stream().filter(Keys::telling).anyMatch(b::rowsAre));
        if (main && spoken && !noun(d).isEmpty() && d.col().info().kind() == o.col().info().kind())
          return Optional.of(equal(a, d.col().info(), b, o.col().info()));
      }
    }
    return Optional.empty();
  }

  private static List<String> noun(Described d) {
    return d.name().stream().filter(Keys::telling).toList();
  }

  private static boolean telling(String word) {
    return !word.matches("id|name|number|ref|no|main|key|meta|parent|assoc");
  }

  private static Condition equal(Scope.Part a, ColumnInfo x, Scope.Part b, ColumnInfo y) {
    return new Condition.Compare(
        new Col(a.table(), a.alias(), x).expr(), "=", new Col(b.table(), b.alias(), y).expr());
  }
}
