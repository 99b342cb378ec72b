package perek.tools.adql.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.adql.function.StandardFunctions;
import perek.tools.adql.parse.Parsed;
import perek.tools.adql.problem.Span;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.TableInfo;
import perek.tools.adql.scope.Aliases;
import perek.tools.adql.tree.Body;
import perek.tools.adql.tree.Children;
import perek.tools.adql.tree.Expr;
import perek.tools.adql.tree.Ident;
import perek.tools.adql.tree.Ordered;
import perek.tools.adql.tree.Select;
import perek.tools.adql.tree.Source;
import perek.tools.adql.tree.Statement;

/// Explains a query that was read without errors. For one query.
public final class Explainer {

  private final String query;
  private final Optional<Schema> schema;
  private final List<Line> lines = new ArrayList<>();
  private int depth;

  private Explainer(String query, Optional<Schema> schema) {
    this.query = query;
    this.schema = schema;
  }

  /// @param schema of the service, for what its columns are; may be empty
  public static List<Line> explain(Parsed parsed, Optional<Schema> schema) {
    Explainer explainer = new Explainer(parsed.query(), schema);
    explainer.statement(parsed.statement());
    return List.copyOf(explainer.lines);
  }

  private void statement(Statement statement) {
    for (Statement.Cte cte : statement.with()) {
      say(
          "First make a result and call it " + cte.name().written() + ":",
          cte.name().span(),
          "4.5.1");
      inside(cte.query());
    }
    ordered(statement.query());
  }

  private void inside(Ordered query) {
    depth++;
    ordered(query);
    depth--;
  }

  private void ordered(Ordered query) {
    Optional<Aliases> aliases =
        schema.flatMap(s -> query.first().map(f -> Aliases.of(f.from(), s)));
    Phrases phrases = new Phrases(this.query, aliases);
    body(query.body(), phrases);
    for (Ordered.Order order : query.order())
      say(
          "Sort by %s, the %s first"
              .formatted(phrases.value(order.by()), order.descending() ? "greatest" : "least"),
          order.by().span(),
          "2.2 (ORDER BY)");
    query
        .offset()
        .ifPresent(o -> say("Leave out the first " + o.rows() + " rows", o.span(), "4.10.1"));
    if (query.body() instanceof Select select) top(select);
  }

  private void top(Select select) {
    select
        .top()
        .ifPresent(
            t -> say("Give the first " + t.rows() + " rows and no more", t.span(), "2.2 (TOP)"));
  }

  private void body(Body body, Phrases phrases) {
    switch (body) {
      case Select select -> select(select, phrases);
      case Body.Nested nested -> inside(nested.query());
      case Body.Unread _ -> {}
      case Body.Sets sets -> {
        depth++;
        body(sets.first(), phrases);
        depth--;
        for (Body.Step step : sets.steps()) {
          say(set(step), step.at(), "4.6");
          depth++;
          Optional<Aliases> other =
              schema.flatMap(s ->
                  Optional.of(step.operand())
                      .filter(Select.class::isInstance)
                      .map(b -> Aliases.of(((Select) b).from(), s)));
          body(step.operand(), new Phrases(query, other));
          depth--;
        }
      }
    }
  }

  private static String set(Body.Step step) {
    String all = step.all() ? ", equal rows kept" : ", equal rows once";
    return switch (step.operator()) {
      case "UNION" -> "Together with the rows of" + all + ":";
      case "INTERSECT" -> "Only those that are also among" + all + ":";
      default -> "Without the rows of" + all + ":";
    };
  }

  private void select(Select select, Phrases phrases) {
    for (Source source : select.from()) source(source, "Take the rows of ", phrases);
    select.where().ifPresent(w -> terms("Keep those where ", w, phrases, "2.2.3 (WHERE)"));
    for (Expr term : select.groupBy())
      say(
          "Put rows together that have the same " + phrases.value(term),
          term.span(),
          "2.2 (GROUP BY)");
    select.having().ifPresent(h -> terms("Keep the groups where ", h, phrases, "2.2.3 (HAVING)"));
    for (Select.Item item : select.items()) item(item, phrases);
    if (select.distinct()) say("Give equal rows once", select.head(), "2.2 (DISTINCT)");
  }

  private void terms(String begin, Expr condition, Phrases phrases, String section) {
    List<Expr> terms =
        (condition instanceof Expr.Logical(boolean and, List<Expr> all, _) && and)
            ? all
            : List.of(condition);
    for (int i = 0; i < terms.size(); i++) {
      Expr term = terms.get(i);
      String sections = section + functions(term);
      say((i == 0 ? begin : "and ") + phrases.condition(term), term.span(), sections);
      queries(term);
    }
  }

  /// Queries inside of a condition.
  private void queries(Expr term) {
    Children.walk(
        term,
        e -> {
          if (e instanceof Expr.In in) in.query().ifPresent(this::inside);
          if (e instanceof Expr.Exists exists) inside(exists.query());
        });
  }

  private static String functions(Expr expr) {
    List<String> sections = new ArrayList<>();
    Children.walk(
        expr,
        e -> {
          if (e instanceof Expr.Call call)
            StandardFunctions.named(call.name().text())
                .map(f -> f.section() + " (" + f.name() + ")")
                .filter(s -> !sections.contains(s))
                .ifPresent(sections::add);
          if (e instanceof Expr.Like like && like.operator().equals("ILIKE"))
            sections.add("4.4.4 (ILIKE)");
          if (e instanceof Expr.Cast) sections.add("4.7.1 (CAST)");
        });
    return sections.isEmpty() ? "" : ", " + String.join(", ", sections);
  }

  private void item(Select.Item item, Phrases phrases) {
    switch (item) {
      case Select.Item.Star star -> say("Show all columns", star.span(), "2.2 (SELECT)");
      case Select.Item.TableStar star ->
          say(
              "Show all columns of " + star.table().getLast().written(),
              star.span(),
              "2.2 (SELECT)");
      case Select.Item.Value value -> {
        String alias = value.alias().map(Ident::written).map(a -> ", called " + a).orElse("");
        String section = "2.2 (SELECT)" + functions(value.expr());
        say("Show " + phrases.value(value.expr()) + alias, value.span(), section);
      }
    }
  }

  private void source(Source source, String begin, Phrases phrases) {
    switch (source) {
      case Source.Named named -> say(begin + named(named), named.span(), "2.2 (FROM)");
      case Source.Derived derived -> {
        String alias = derived.alias().map(Ident::written).orElse("");
        say(begin + "a query, called " + alias + ":", derived.span(), "2.2.1");
        inside(derived.query());
      }
      case Source.Grouped grouped -> source(grouped.inner(), begin, phrases);
      case Source.Joined joined -> {
        source(joined.first(), begin, phrases);
        joined.joins().forEach(j -> join(j, phrases));
      }
      case Source.Unread _ -> {}
    }
  }

  private String named(Source.Named named) {
    String alias = named.alias().map(a -> ", called " + a.written()).orElse("");
    Optional<TableInfo> table = schema.flatMap(s -> s.table(named.written()));
    String what =
        table
            .map(TableInfo::description)
            .filter(d -> !d.isEmpty())
            .map(d -> " [" + d + "]")
            .orElse("");
    return named.written() + what + alias;
  }

  private void join(Source.Join join, Phrases phrases) {
    String keep =
        switch (join.kind()) {
          case "LEFT" -> " (rows on the left without a partner stay, with NULLs)";
          case "RIGHT" -> " (rows on the right without a partner stay, with NULLs)";
          case "FULL" -> " (rows without a partner stay, with NULLs)";
          default -> "";
        };
    source(join.right(), "Put beside each row those of ", phrases);
    depth++;
    if (join.natural())
      say("where all columns of the same name are equal" + keep, join.at(), "2.2.2");
    if (!join.using().isEmpty()) {
      List<String> names = join.using().stream().map(Ident::written).toList();
      say("where " + String.join(" and ", names) + " are equal in both" + keep, join.at(), "2.2.2");
    }
    join.on()
        .ifPresent(
            on -> say("where " + phrases.condition(on) + keep, on.span(), "2.2.2" + functions(on)));
    depth--;
  }

  private void say(String text, Span span, String section) {
    String words = query.substring(span.start(), span.end()).replaceAll("\\s+", " ");
    lines.add(new Line(depth, text, words, section));
  }
}
