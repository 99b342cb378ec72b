package perek.assistant.adql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.word.Concepts;
import perek.assistant.adql.word.Token;

/// Words that nobody understood: what the tables lack is a reason to refuse, the rest is told.
final class Leftovers {

  /// Adjectives that leave a column what it is.
  private static final Set<String> SOFT =
      Set.of(
          "apparent",
          "spectroscopic",
          "photometric",
          "stellar",
          "confirmed",
          "individual",
          "raw",
          "final",
          "main",
          "basic",
          "observational",
          "astronomical",
          "trigonometric",
          "like",
          "exact",
          "actual",
          "scientific",
          "standard",
          "typical",
          "general",
          "entire",
          "increasing",
          "decreasing",
          "ascending",
          "descending",
          "best",
          "good",
          "high",
          "low",
          "large",
          "small",
          "bright",
          "faint",
          "nearby",
          "hot",
          "cool",
          "massive",
          "distant",
          "long",
          "short");

  private static final Set<String> HARMLESS =
      Set.of(
          "discovered",
          "found",
          "detected",
          "orbit",
          "orbits",
          "orbiting",
          "hosted",
          "hosting",
          "host",
          "hosts",
          "orbited",
          "belong",
          "belonging",
          "range",
          "total",
          "number",
          "statistics",
          "spectroscopically",
          "photometrically",
          "shorter",
          "longer",
          "larger",
          "smaller",
          "higher",
          "lower",
          "above",
          "below",
          "distribution",
          "time",
          "times",
          "date",
          "list",
          "data",
          "catalog",
          "registry",
          "registered",
          "offer",
          "offers",
          "provide",
          "provides",
          "offering",
          "published",
          "observe",
          "cover",
          "covers",
          "covering",
          "year",
          "exposures",
          "observations",
          "photometry",
          "epoch",
          "measurements",
          "method",
          "methods",
          "sky",
          "archive",
          "testbed");

  private Leftovers() {}

  static List<String> in(Talk talk, Draft draft) {
    List<String> unread = new ArrayList<>();
    List<Token> left = talk.left();
    for (Token t : left) {
      int i = talk.index(t);
      boolean number = t.number().isPresent() && !t.word();
      boolean proper = i > 0 && t.raw().matches("\\p{Lu}.*|.*\\d.*") && !t.raw().equals("I");
      boolean concept = concept(talk, i);
      boolean kind =
          t.stem()
              .matches(
                  "planet|galaxy|quasar|spectrum|image|cluster|supernova|asteroid|nebula|pulsar|comet|moon|exposure|service");
      boolean statistic =
          t.stem()
              .matches(
                  "median|fraction|percentage|percent|ratio|mode|correlation|quartile|percentile|trend");
      boolean entity = perek.assistant.adql.scope.Described.ENTITIES.contains(t.stem());
      if (number)
        draft.problem("'" + t.raw() + "' is a number of which it is not clear what it limits");
      else if (kind) draft.problem("nothing tells of '" + t.raw() + "'");
      else if (statistic) draft.problem("'" + t.raw() + "' cannot be had from a query");
      else if (concept) draft.problem("no column tells '" + phrase(talk, i) + "'");
      else if (modifies(talk, i)) draft.problem("no column tells '" + phrase(talk, i) + "'");
      else if (proper || t.kind() == Token.Kind.QUOTED)
        draft.problem("neither tables nor their values tell what '" + t.raw() + "' is");
      else if (slot(talk, i)
          && !HARMLESS.contains(t.lower())
          && !SOFT.contains(t.lower())
          && !entity) draft.problem("no column tells '" + phrase(talk, i) + "'");
      else if (!HARMLESS.contains(t.lower()) && !SOFT.contains(t.lower()) && !entity)
        unread.add(t.raw());
    }
    return unread;
  }

  /// Whether words at a token are something that the field measures.
  private static boolean concept(Talk talk, int i) {
    for (int n = 3; n >= 1; n--) {
      if (i + n > talk.size()) continue;
      List<String> stems = talk.tokens().subList(i, i + n).stream().map(Token::stem).toList();
      boolean dull =
          n == 1
              && stems
                  .getFirst()
                  .matches(
                      "time|date|year|class|type|position|name|id|observe|exposure|host|target|method|band|filter|epoch|title|flag|quality|period|number|link|coordinate|duration|image|reference|paper|energy|phase|program|error|discover|object|l|b|e|a|r|k|s");
      if (Concepts.said(stems).isPresent() && !dull) return true;
      if (n == 2
          && i >= 1
          && Concepts.said(
                  talk.tokens().subList(i - n + 1, i + 1).stream().map(Token::stem).toList())
              .isPresent()) return true;
    }
    return false;
  }

  /// Whether a word stands where something to be told of is named: `the X of`, `with X`.
  private static boolean slot(Talk talk, int i) {
    if (talk.word(i).matches(".*(?:ed|ing|ly)")) return false;
    return talk.word(i - 1).matches("the|their|its|with|by|no|without|and|give|list|show|of")
        || talk.word(i + 1).equals("of");
  }

  /// Whether a word stands before a column that was found, as `rotation` before `period`.
  private static boolean modifies(Talk talk, int i) {
    Token t = talk.tokens().get(i);
    if (!t.word()
        || SOFT.contains(t.lower())
        || HARMLESS.contains(t.lower())
        || t.lower().endsWith("ing")
        || t.lower().endsWith("ly")
        || t.lower().endsWith("ed")) return false;
    return talk.mentions().stream()
        .anyMatch(m -> m instanceof Mention.Measured && (m.from() == i + 1 || m.to() == i));
  }

  /// The word with what belongs to it.
  private static String phrase(Talk talk, int i) {
    int to = i + 1;
    while (to < talk.size()
        && to < i + 3
        && talk.tokens().get(to).word()
        && !perek.assistant.adql.word.Vocabulary.filler(talk.tokens().get(to))) to++;
    return talk.said(i, to);
  }
}
