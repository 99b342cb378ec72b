package perek.index.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the status or kind that a question confines itself to: `only recommendations`, `in the
/// starter notes`. Without `only` all but starter notes and abstracts may be what it is about.
final class KindRules {

  private static final String THING =
      "(proposed\\s+recommendations?|recommendations?|working\\s+drafts?|endorsed\\s+notes?|ivoa\\s+notes?"
          + "|papers?|abstracts?|standards?|starter\\s+notes?|documentation)";

  private static final Pattern CONFINED =
      Pattern.compile(
          "\\b(?:only|just|exclusively)\\s+(?:in\\s+|from\\s+|among\\s+|by\\s+)?(?:the\\s+)?"
              + THING
              + "\\b|\\b(?:in|from|among)\\s+(?:the\\s+)?"
              + THING
              + "\\s+(?:only|alone)\\b"
              + "|\\b(?:in|from|among|according\\s+to)\\s+(?:the\\s+|your\\s+)?(starter\\s+notes?|abstracts)\\b",
          Pattern.CASE_INSENSITIVE);

  private KindRules() {}

  static List<Span> read(String question) {
    return CONFINED.matcher(question).results().map(KindRules::span).toList();
  }

  private static Span span(MatchResult said) {
    String thing =
        Optional.ofNullable(said.group(1))
            .or(() -> Optional.ofNullable(said.group(2)))
            .orElseGet(() -> said.group(3))
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .replaceFirst("s$", "");
    return new Span(said.start(), said.end(), false, filter(thing), null);
  }

  private static Filter filter(String thing) {
    return switch (thing) {
      case "recommendation" -> Filter.statuses(Set.of("REC"));
      case "proposed recommendation" -> Filter.statuses(Set.of("PR"));
      case "working draft" -> Filter.statuses(Set.of("WD"));
      case "endorsed note" -> Filter.statuses(Set.of("EN"));
      case "ivoa note" -> Filter.statuses(Set.of("NOTE"));
      case "paper", "abstract" -> Filter.kinds(Set.of(Kind.PAPER));
      case "standard" -> Filter.kinds(Set.of(Kind.STANDARD));
      case "starter note" -> Filter.kinds(Set.of(Kind.NOTE));
      case "documentation" -> Filter.kinds(Set.of(Kind.DOC));
      default -> throw new IllegalStateException("the pattern lets no " + thing + " through");
    };
  }
}
