package perek.assistant.adql.clause.limit;

import java.util.Map;
import java.util.Optional;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.tools.adql.schema.ColumnKind;

/// Which way a comparison goes for what is compared: what is brighter has a smaller magnitude but a
/// larger flux, what is faster a larger velocity but a shorter period, what is known better a
/// smaller error.
final class Sense {

  private static final Map<String, Integer> TIME = Map.of("s", 1);

  private Sense() {}

  /// What is to be compared, and how.
  record Turned(Meaning meaning, String operator) {}

  /// Empty, with a problem, where words of a comparison make no sense for a column.
  ///
  /// @param said the words of the comparison, in small letters
  /// @param concept of which they speak; blank for none
  static Optional<Turned> of(
      Talk talk, Draft draft, String said, String concept, Meaning m, String operator) {
    if (concept.equals("mag"))
      return Optional.of(new Turned(m, flux(m) ? Bounds.turned(operator) : operator));
    // A stronger light has a smaller magnitude.
    boolean light = said.matches("(?:stronger|weaker) .*") && m.plain();
    if (light && m.column().ucd("phot.mag"))
      return Optional.of(new Turned(m, Bounds.turned(operator)));
    if (said.startsWith("faster") || said.startsWith("slower")) {
      boolean time = m.unit().filter(u -> u.powers().equals(TIME)).isPresent();
      boolean speed = m.unit().filter(u -> u.powers().getOrDefault("s", 0) == -1).isPresent();
      boolean larger = said.startsWith("faster") == speed;
      if (time || speed) return Optional.of(new Turned(m, larger ? ">" : "<"));
    } else if (said.startsWith("better")) return better(talk, m);
    else return Optional.of(new Turned(m, operator));
    draft.problem("it is not clear what '%s' means for %s".formatted(said, m.label()));
    return Optional.empty();
  }

  private static boolean flux(Meaning m) {
    return m.unit().filter(u -> !u.written().contains("mag")).isPresent()
        || (m.plain() && m.column().ucd("phot.flux"));
  }

  /// A larger signal to noise, a smaller error, or a smaller error of what is measured.
  private static Optional<Turned> better(Talk talk, Meaning m) {
    if (!m.plain()) return Optional.of(new Turned(m, ">"));
    Col col = m.column();
    if (col.ucd("stat.error") || col.says("seeing|error|uncertainty|resolution|fwhm"))
      return Optional.of(new Turned(m, "<"));
    boolean number = col.info().kind() == ColumnKind.REAL && col.unit().isPresent();
    Optional<Col> error = talk.derived().error(col);
    if (number && error.isPresent()) return Optional.of(new Turned(Meaning.of(error.get()), "<"));
    return Optional.of(new Turned(m, ">"));
  }
}
