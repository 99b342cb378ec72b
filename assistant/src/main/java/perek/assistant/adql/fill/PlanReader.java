package perek.assistant.adql.fill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import perek.assistant.adql.clause.Aggregates;
import perek.assistant.adql.clause.Regions;
import perek.assistant.adql.fact.Counterparts;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.word.Tokens;
import perek.assistant.talk.read.Remaining;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Slots;
import perek.tools.adql.schema.TableInfo;
import perek.tools.resolve.Place;

/// Reads the plan that a model wrote into a draft.
///
/// @param resolver finds objects by their names
/// @param today what "last year" is counted from
record PlanReader(
    Offered offered, Values values, Function<String, Optional<Place>> resolver, LocalDate today) {

  private static final int MOST_TABLES = 2;
  private static final Meaning HOW_MANY =
      new Meaning(
          "n",
          Expr.call("COUNT", new Expr.Star()),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());

  /// What a plan became.
  ///
  /// @param faults what is wrong with it; empty where it can be finished
  record Read(Talk talk, Ground ground, Counterparts.Joined joined, List<String> faults) {}

  Read read(String question, JsonNode plan) {
    List<String> unknown = new ArrayList<>();
    List<TableInfo> tables = new ArrayList<>();
    for (JsonNode name : plan.path("tables")) {
      TableInfo table = offered.tables().get(name.asText());
      if (table == null) unknown.add("there is no table '" + name.asText() + "'");
      else if (!tables.contains(table)) tables.add(table);
    }
    if (tables.isEmpty()) unknown.add("'tables' must name one that is listed");
    if (tables.size() > MOST_TABLES) unknown.add("at most two tables can be asked at once");
    boolean possible = unknown.isEmpty();
    Scope scope =
        Scope.of(possible ? tables : List.of(offered.tables().values().iterator().next()));
    Talk talk = new Talk(question, Tokens.of(question), scope);
    Ground ground = Ground.of(talk);
    if (!possible) return new Read(talk, ground, new Counterparts.Joined.None(), unknown);
    Counterparts.Joined joined = joined(plan, ground);
    parts(plan, ground, new Quantities(offered, scope));
    rows(plan, ground);
    ground.read().forEach(s -> talk.take(s.from(), s.to()));
    return new Read(talk, ground, joined, List.copyOf(ground.faults()));
  }

  private void parts(JsonNode plan, Ground ground, Quantities quantities) {
    place(plan, ground);
    new Conditions(quantities, values, today).read(plan, ground);
    for (JsonNode part : plan.path("calculate")) calculate(part, ground, quantities);
    for (JsonNode part : plan.path("group"))
      meant(part, "a group", ground, quantities).ifPresent(ground.draft()::group);
    for (JsonNode part : plan.path("having")) having(part, ground);
    for (JsonNode part : plan.path("show")) {
      quantities.of(part, ground).ifPresent(ground.draft()::show);
      Said.in(ground.talk(), part.path("said").asText("")).ifPresent(ground.read()::add);
    }
    for (JsonNode part : plan.path("order")) order(part, ground, quantities);
    top(plan, ground);
    if (plan.path("distinct").asBoolean(false)) ground.draft().distinct();
  }

  private static Optional<Meaning> meant(
      JsonNode part, String what, Ground ground, Quantities quantities) {
    Optional<Meaning> meaning = quantities.of(part, ground);
    return ground.said(part.path("said").asText(""), what).isEmpty() ? Optional.empty() : meaning;
  }

  private static Counterparts.Joined joined(JsonNode plan, Ground ground) {
    if (!ground.talk().scope().several()) return new Counterparts.Joined.None();
    String within = plan.path("within").asText("");
    Optional<Amount> radius = within.isBlank() ? Optional.empty() : angle(within, ground);
    boolean near = plan.path("related").asText("").equals("near") || radius.isPresent();
    String denied = plan.path("without").asText("");
    boolean without = !denied.isBlank() && ground.said(denied, "without").isPresent();
    return Counterparts.planned(ground.talk(), ground.draft(), near, without, radius);
  }

  private static Optional<Amount> angle(String words, Ground ground) {
    Optional<Amount> angle =
        Said.in(ground.talk(), words).stream()
            .flatMap(s -> s.amounts(ground.talk()).stream())
            .filter(Amount::angle)
            .findFirst();
    if (angle.isEmpty())
      ground.fault("'" + words + "' is no angle of the question: copy it with its unit");
    return angle;
  }

  private void place(JsonNode plan, Ground ground) {
    String words = plan.path("place").asText("");
    if (words.isBlank()) return;
    Optional<Said> said = ground.said(words, "the place");
    String given = plan.path("radius").asText("");
    Optional<Amount> radius = given.isBlank() ? Optional.empty() : angle(given, ground);
    if (said.isEmpty()) return;
    Optional<Slot.Position> position =
        Slots.position(new Remaining(words)).stream().map(Slot.Position.class::cast).findFirst();
    if (position.isPresent())
      Regions.around(
          ground.talk(),
          ground.draft(),
          position.get().raDeg(),
          position.get().decDeg(),
          radius,
          "position");
    else
      resolver
          .apply(words.strip())
          .ifPresentOrElse(
              p ->
                  Regions.around(
                      ground.talk(), ground.draft(), p.raDeg(), p.decDeg(), radius, p.name()),
              () -> ground.fault("nothing is known of an object '" + words + "'"));
  }

  private static void calculate(JsonNode part, Ground ground, Quantities quantities) {
    String function = part.path("function").asText("");
    boolean counted = function.equals("COUNT");
    if (ground.said(part.path("said").asText(""), function).isEmpty()) return;
    if (counted) ground.draft().count();
    else if (!PlanSchema.FUNCTIONS.contains(function))
      ground.fault("there is no function '" + function + "': " + PlanSchema.FUNCTIONS);
    else
      quantities
          .of(part, ground)
          .ifPresent(m -> {
            if (function.equals("COUNT DISTINCT"))
              ground.draft().aggregate(new Expr.Distinct("COUNT", m.expr()), "n");
            else Aggregates.add(ground.draft(), function, m);
          });
  }

  private static void having(JsonNode part, Ground ground) {
    Optional<Said> said = ground.said(part.path("said").asText(""), "having");
    List<Amount> amounts = said.map(s -> s.amounts(ground.talk())).orElse(List.of());
    String is = part.path("is").asText("");
    if (amounts.size() != 1 || !is.matches("=|!=|[<>]=?"))
      ground.fault("'having' compares how many rows a group has with one number of the question");
    else
      ground
          .draft()
          .having(
              new Condition.Compare(HOW_MANY.expr(), is, Expr.number(amounts.getFirst().value())));
  }

  private static void order(JsonNode part, Ground ground, Quantities quantities) {
    boolean descending = part.path("descending").asBoolean(false);
    if (part.path("column").asText("").equals(PlanSchema.COUNT)) {
      if (ground.said(part.path("said").asText(""), "order").isEmpty()) return;
      ground.draft().aggregate(HOW_MANY.expr(), HOW_MANY.label());
      ground.draft().order(HOW_MANY, descending);
    } else
      meant(part, "order", ground, quantities).ifPresent(m -> ground.draft().order(m, descending));
  }

  /// As many rows as the question says, or one where something is the first of an order.
  private static void top(JsonNode plan, Ground ground) {
    if (!plan.path("top").isNumber()) return;
    int top = plan.path("top").asInt();
    Optional<Amount> said =
        Amount.all(ground.talk().tokens()).stream()
            .filter(a -> a.value() == top && a.unit().isEmpty())
            .findFirst();
    boolean first = top == 1 && !ground.draft().orders().isEmpty();
    if (top < 1 || (said.isEmpty() && !first))
      ground.fault("the question does not say %d rows: leave 'top' out".formatted(top));
    else ground.draft().top(top);
    said.ifPresent(a -> ground.read().add(new Said(a.from(), a.to())));
  }

  /// Words for the tables and for what their rows are.
  private static void rows(JsonNode plan, Ground ground) {
    String word = plan.path("rows").asText("").strip().toLowerCase(Locale.ROOT);
    Talk talk = ground.talk();
    for (int i = 0; i < talk.size(); i++) {
      String stem = talk.stem(i);
      boolean named =
          talk.scope().parts().stream().anyMatch(p -> p.rowsAre(stem) || p.words().contains(stem));
      if (named || talk.word(i).equals(word)) ground.read().add(new Said(i, i + 1));
    }
  }
}
