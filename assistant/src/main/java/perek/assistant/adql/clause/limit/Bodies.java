package perek.assistant.adql.clause.limit;

import java.util.Map;
import java.util.Optional;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Measure;
import perek.assistant.adql.word.Phrases;
import perek.assistant.adql.word.Units;

/// Bodies of the Solar System as amounts: `smaller than the Earth`, `heavier than Jupiter`. Radii
/// are mean ones and temperatures effective ones (IAU 2015 Resolution B3; planetary fact sheets).
final class Bodies {

  private record Body(double earthMasses, double earthRadii, double kelvin) {}

  private static final Map<String, Body> KNOWN =
      Map.of(
          "earth", new Body(1, 1, Double.NaN),
          "jupiter", new Body(317.83, 10.973, Double.NaN),
          "saturn", new Body(95.16, 9.140, Double.NaN),
          "uranus", new Body(14.54, 3.981, Double.NaN),
          "neptune", new Body(17.15, 3.865, Double.NaN),
          "venus", new Body(.815, .950, Double.NaN),
          "mars", new Body(.1074, .532, Double.NaN),
          "mercury", new Body(.0553, .383, Double.NaN),
          "moon", new Body(.0123, .2727, Double.NaN),
          "sun", new Body(332_946, 109.2, 5772));

  private Bodies() {}

  static void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      Optional<Phrases.Match> match = Phrases.COMPARE.at(talk.tokens(), i);
      if (match.isEmpty() || !talk.free(i, i + match.get().length())) continue;
      int at = i + match.get().length();
      if (talk.word(at).equals("the")) at++;
      Body body = KNOWN.get(talk.word(at));
      String concept = match.get().fields().get(1);
      if (body == null || concept.isEmpty()) continue;
      int from = i;
      int to = at + 1;
      String operator = match.get().fields().get(0);
      amount(body, concept, at)
          .ifPresent(a ->
              Compared.concept(talk, concept, from, a)
                  .ifPresent(m -> compare(talk, draft, m, operator, a, from, to)));
    }
  }

  private static void compare(
      Talk talk, Draft draft, Meaning m, String operator, Amount a, int from, int to) {
    Bounds.compare(draft, m, operator, a);
    draft.note("'%s' is taken as %s".formatted(talk.said(from, to), written(a)));
    talk.take(from, to);
  }

  private static String written(Amount a) {
    return perek.assistant.adql.plan.Adql.write(perek.assistant.adql.plan.Expr.number(a.value()))
        + " "
        + a.unit().map(Measure::written).orElse("");
  }

  private static Optional<Amount> amount(Body body, String concept, int at) {
    return switch (concept) {
      case "mass" -> of(body.earthMasses, "Mgeo", at);
      case "radius" -> of(body.earthRadii, "Rgeo", at);
      case "temperature" -> of(body.kelvin, "K", at);
      default -> Optional.empty();
    };
  }

  private static Optional<Amount> of(double value, String unit, int at) {
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(new Amount(at, at + 1, value, Units.read(unit), false));
  }
}
