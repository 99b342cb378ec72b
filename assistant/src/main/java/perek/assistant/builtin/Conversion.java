package perek.assistant.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import perek.assistant.evidence.Calculation;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Parameter;
import perek.corpora.Passage;
import perek.tools.unit.Dimension;

/// Says what a converted quantity is sent as, on the strength of the sentence that defines the
/// parameter, and what must be known to use it rightly: the medium and the matching rule of a
/// spectral range, the frame and extent of an angle.
final class Conversion {

  private static final int MOST = 3;

  private Conversion() {}

  /// Empty where no passage found defines the parameter, since then nothing bears the number.
  static List<Claim> claims(Evidence.Calculated calculated, List<Evidence.Found> found) {
    Parameter parameter = calculated.calculation().parameter();
    List<Told> told = told(parameter, found);
    if (told.isEmpty()) return List.of();
    List<Claim> claims = new ArrayList<>();
    claims.add(lead(calculated, told.getFirst().quote()));
    told.stream().limit(MOST).map(Told::quote).map(Claim::extracted).forEach(claims::add);
    return claims;
  }

  private static Claim lead(Evidence.Calculated calculated, Claim.Quote quote) {
    Calculation c = calculated.calculation();
    return new Claim(
        "Send %s: %s.".formatted(c.request(), c.words()), List.of(quote), calculated.id());
  }

  /// A sentence about the parameter, with how much of what must be known it tells.
  private record Told(Claim.Quote quote, int worth) {}

  private static List<Told> told(Parameter parameter, List<Evidence.Found> found) {
    List<Told> told = new ArrayList<>();
    for (Evidence.Found f : found) {
      if (!about(f.hit().passage(), parameter)) continue;
      for (Sentences.Span span : Sentences.of(f.hit().passage().text())) {
        int worth = worth(span.text(), parameter);
        if (worth > 0) told.add(new Told(new Claim.Quote(f.id(), span.text()), worth));
      }
    }
    told.sort(Comparator.comparingInt(Told::worth).reversed());
    return distinct(told);
  }

  private static List<Told> distinct(List<Told> told) {
    List<Told> kept = new ArrayList<>();
    for (Told t : told) {
      boolean said =
          kept.stream()
              .anyMatch(
                  k -> Words.likeness(Words.of(k.quote().text()), Words.of(t.quote().text())) > .5);
      if (!said) kept.add(t);
    }
    return kept;
  }

  private static boolean about(Passage passage, Parameter parameter) {
    String where = passage.header() + "\n" + passage.text();
    return passage.document().id().equals(parameter.standard()) && where.contains(parameter.name());
  }

  private static int worth(String sentence, Parameter parameter) {
    int worth = 0;
    if (unit(parameter.dimension()).matcher(sentence).find()) worth += 3;
    if (sentence.contains(parameter.name())) worth += 1;
    worth +=
        (int)
                trap(parameter.dimension())
                    .matcher(sentence)
                    .results()
                    .map(m -> m.group().toLowerCase(Locale.ROOT))
                    .distinct()
                    .count()
            * 2;
    return worth < 2 ? 0 : worth;
  }

  private static Pattern unit(Dimension dimension) {
    return switch (dimension) {
      case SPECTRAL -> METRES;
      case ANGLE -> DEGREES;
      case DURATION, VELOCITY -> NEVER;
    };
  }

  private static Pattern trap(Dimension dimension) {
    return switch (dimension) {
      case SPECTRAL -> MEDIUM;
      case ANGLE -> EXTENT;
      case DURATION, VELOCITY -> NEVER;
    };
  }

  private static final Pattern METRES =
      Pattern.compile("\\bmet(?:re|er)s?\\b|\\bin m\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEGREES =
      Pattern.compile("\\bdeg(?:ree)?s?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MEDIUM =
      Pattern.compile("\\bvacuum\\b|\\bair\\b|\\boverlap", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTENT =
      Pattern.compile("\\bdiameter\\b|\\bradius\\b|\\bICRS\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEVER = Pattern.compile("(?!)");
}
