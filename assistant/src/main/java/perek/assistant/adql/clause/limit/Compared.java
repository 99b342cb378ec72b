package perek.assistant.adql.clause.limit;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Concepts;

/// What a comparison is about.
final class Compared {

  private Compared() {}

  /// Whether a bare `error` is compared.
  static boolean error(Talk talk, int from) {
    return talk.stem(from - 1).equals("error")
        && talk.free(from - 1, from)
        && talk.mentions().stream().noneMatch(m -> m.from() < from && from <= m.to());
  }

  /// The error of what was spoken of, or the only one that the table has.
  static Optional<Meaning> errorOf(Talk talk, int from, Amount a) {
    Optional<Col> of =
        talk.mentions().stream()
            .filter(x -> x.to() <= from)
            .filter(Mention.Measured.class::isInstance)
            .map(x -> ((Mention.Measured) x).meaning())
            .filter(Meaning::plain)
            .map(Meaning::column)
            .reduce((_, last) -> last);
    List<Meaning> errors =
        talk.scope().columns().stream()
            .map(Described::col)
            .filter(c -> c.ucd("stat.error"))
            .map(Meaning::of)
            .filter(m -> Bounds.fits(m, a))
            .toList();
    talk.take(from - 1, from);
    return of.flatMap(c -> talk.derived().error(c))
        .map(Meaning::of)
        .filter(m -> Bounds.fits(m, a))
        .or(() -> errors.size() == 1 ? Optional.of(errors.getFirst()) : Optional.empty());
  }

  /// How many words right before a comparison name something that the field measures and no table
  /// here has, so that another column of that unit is not what is meant.
  static int unknown(Talk talk, int from) {
    for (int n = 3; n >= 1; n--) {
      if (from < n || !talk.free(from - n, from)) continue;
      List<String> stems =
          talk.tokens().subList(from - n, from).stream().map(t -> t.stem()).toList();
      boolean thing = n == 1 && Described.ENTITIES.contains(stems.getFirst());
      if (!thing && Concepts.said(stems).isPresent()) return n;
    }
    return 0;
  }

  /// What stands before a comparison, or behind its amount. `Stars with a parallax brighter than 9`
  /// limits no parallax: words that say what they compare take a column only where it is next to
  /// them.
  static Optional<Mention.Measured> aside(Talk talk, int from, int to, String concept, Amount a) {
    if (concept.isEmpty()) return Limits.last(talk, from, a).or(() -> Limits.next(talk, to, a));
    int before = from;
    while (talk.word(before - 1).matches("is|are|was|were|be")) before--;
    return talk.last(before, 0, Mention.Measured.class)
        .filter(m -> Bounds.fitting(m, a).isPresent());
  }

  private static boolean ofStar(Talk talk, int from) {
    return talk.stem(from - 1).matches("star|host")
        || (talk.word(from - 1).matches("are|is") && talk.stem(from - 2).matches("star|host"));
  }

  private static String stellar(String concept) {
    return switch (concept) {
      case "temperature" -> "teff";
      case "mass" -> "stmass";
      case "radius" -> "stradius";
      default -> concept;
    };
  }

  /// Whether something of stars is compared where a table has nothing of them: what is measured of
  /// planets is nothing of their stars.
  static boolean stranger(Talk talk, String concept, int from) {
    return ofStar(talk, from)
        && !stellar(concept).equals(concept)
        && talk.scope().measuring(stellar(concept)).isEmpty()
        && talk.scope().parts().stream().noneMatch(p -> p.rowsAre("star"));
  }

  /// What a comparison that begins at a token speaks of, as `hotter than` of temperatures.
  static Optional<Meaning> concept(Talk talk, String concept, int from, Amount a) {
    if (concept.isEmpty()) return Optional.empty();
    boolean star = ofStar(talk, from);
    String own = stellar(concept);
    Optional<Meaning> ofStar =
        star
            ? talk.scope().measuring(own).map(Meaning::of).filter(m -> Bounds.fits(m, a))
            : Optional.empty();
    if (ofStar.isPresent()) return ofStar;
    return talk.derived()
        .of(concept)
        .filter(m -> Bounds.fits(m, a))
        .or(() ->
            concept.equals("radius")
                ? talk.derived().of("size").filter(m -> Bounds.fits(m, a))
                : Optional.empty());
  }
}
