package perek.assistant.builtin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import perek.assistant.evidence.Calculation;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Parameter;
import perek.assistant.ground.Sentences;
import perek.corpora.Passage;
import perek.tools.unit.Dimension;

/// Says what a converted quantity is sent as, on the strength of the sentence that gives the
/// parameter's unit, and what must be known to use it rightly: the medium and the matching rule of
/// a spectral range, the extent and frame of an angle.
final class Conversion {

  private static final int MOST = 3;

  /// What a user of a parameter must know, each told once.
  private enum Fact {
    SPECTRAL_UNIT(Dimension.SPECTRAL, "\\bmet(?:re|er)s?\\b|\\bin m\\b"),
    VACUUM(Dimension.SPECTRAL, "\\bvacuum\\b"),
    OVERLAP(Dimension.SPECTRAL, "\\boverlap"),
    ANGULAR_UNIT(Dimension.ANGLE, "\\bdeg(?:ree)?s?\\b"),
    EXTENT(Dimension.ANGLE, "\\bdiameter\\b|\\bradius\\b"),
    FRAME(Dimension.ANGLE, "\\bICRS\\b");

    private final Dimension dimension;
    private final Pattern words;

    Fact(Dimension dimension, String words) {
      this.dimension = dimension;
      this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static Set<Fact> of(String sentence, Dimension dimension) {
      Set<Fact> facts = EnumSet.noneOf(Fact.class);
      for (Fact fact : values()) {
        if (fact.dimension == dimension && fact.words.matcher(sentence).find()) facts.add(fact);
      }
      return facts;
    }

    boolean unit() {
      return this == SPECTRAL_UNIT || this == ANGULAR_UNIT;
    }
  }

  private record Told(Claim.Quote quote, Set<Fact> facts, boolean names) {}

  private Conversion() {}

  /// Empty where no passage found gives the parameter's unit, since then nothing bears the number.
  static List<Claim> claims(Evidence.Calculated calculated, List<Evidence.Found> found) {
    Parameter parameter = calculated.calculation().parameter();
    List<Told> chosen = choose(told(parameter, found));
    if (chosen.isEmpty()) return List.of();
    List<Claim> claims = new ArrayList<>();
    claims.add(lead(calculated, chosen.getFirst().quote()));
    chosen.stream().map(Told::quote).map(Claim::extracted).forEach(claims::add);
    return claims;
  }

  private static Claim lead(Evidence.Calculated calculated, Claim.Quote quote) {
    Calculation c = calculated.calculation();
    String text = "Send %s: %s.".formatted(c.request(), c.words());
    return new Claim(text, List.of(quote), calculated.id());
  }

  /// First a sentence with the unit, then those that add most; earlier ones win ties, since better
  /// passages come first.
  private static List<Told> choose(List<Told> told) {
    List<Told> chosen = new ArrayList<>();
    Set<Fact> known = EnumSet.noneOf(Fact.class);
    for (int i = 0; i < MOST; i++) {
      Optional<Told> next = best(told, known, chosen);
      if (next.isEmpty()) break;
      chosen.add(next.get());
      known.addAll(next.get().facts());
    }
    return chosen;
  }

  private static Optional<Told> best(List<Told> told, Set<Fact> known, List<Told> chosen) {
    Told best = null;
    int most = 0;
    for (Told t : told) {
      boolean fit = !chosen.isEmpty() || (t.names() && t.facts().stream().anyMatch(Fact::unit));
      int worth = fit ? worth(t, known, chosen) : 0;
      if (worth > most) {
        best = t;
        most = worth;
      }
    }
    return Optional.ofNullable(best);
  }

  /// New facts count most; then the parameter's name, and the passage that the answer began with.
  private static int worth(Told told, Set<Fact> known, List<Told> chosen) {
    int added = (int) told.facts().stream().filter(f -> !known.contains(f)).count();
    boolean near =
        chosen.stream().anyMatch(c -> c.quote().evidence().equals(told.quote().evidence()));
    return added == 0 ? 0 : 4 * added + (told.names() ? 1 : 0) + (near ? 2 : 0);
  }

  private static List<Told> told(Parameter parameter, List<Evidence.Found> found) {
    List<Told> told = new ArrayList<>();
    for (Evidence.Found f : found) {
      if (!about(f.hit().passage(), parameter)) continue;
      for (Sentences.Span span : Sentences.of(f.hit().passage().text())) {
        if (span.points() || span.leans()) continue;
        Set<Fact> facts = Fact.of(span.text(), parameter.dimension());
        told.add(
            new Told(
                new Claim.Quote(f.id(), span.text()),
                facts,
                span.text().contains(parameter.name())));
      }
    }
    return told;
  }

  private static boolean about(Passage passage, Parameter parameter) {
    String where = passage.header() + "\n" + passage.text();
    return passage.document().id().equals(parameter.standard()) && where.contains(parameter.name());
  }
}
