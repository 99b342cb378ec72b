package perek.assistant.adql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.word.Concepts;
import perek.assistant.adql.word.Token;
import perek.assistant.adql.word.Vocabulary;
import perek.tools.adql.schema.ColumnKind;

/// Words that nobody understood: what the tables lack is a reason to refuse, the rest is told.
final class Leftovers {

  /// Words that deny. A reader that understands what they deny takes them; one that is left would
  /// turn the question into its opposite.
  private static final String DENIES =
      "not|no|non|without|except|excluding|never|neither|nor|isn't|aren't|don't|doesn't|wasn't|weren't|lacking|unlike";

  /// Words for how many, which a table cannot be asked for.
  private static final String STATISTICS =
      "median|fraction|percentage|percent|ratio|mode|correlation|quartile|percentile|trend|difference|separation|offset";

  private static final String KINDS =
      "planet|galaxy|quasar|spectrum|image|cluster|supernova|asteroid|nebula|pulsar|comet|moon|exposure|service";

  private final Talk talk;
  private final Draft draft;
  private final Tables tables;

  Leftovers(Talk talk, Draft draft, Tables tables) {
    this.talk = talk;
    this.draft = draft;
    this.tables = tables;
  }

  /// Words that were not understood and do not make the question another one.
  List<String> read() {
    for (int i = 0; i < talk.size(); i++) if (!talk.taken(i)) turning(i);
    compounds();
    List<String> unread = new ArrayList<>();
    for (Token t : talk.left()) {
      if (kind(t)) {
        draft.foreign("nothing tells of '" + t.raw() + "'");
        continue;
      }
      Optional<String> problem = problem(t, talk.index(t));
      if (problem.isPresent()) draft.problem(problem.get());
      else if (told(t)) unread.add(t.raw());
    }
    return unread;
  }

  /// `one-off`: joined small words mean what neither of them does.
  private void compounds() {
    for (int i = 0; i + 1 < talk.size(); i++) {
      Token a = talk.tokens().get(i);
      Token b = talk.tokens().get(i + 1);
      boolean joined = b.start() == a.end() + 1 && talk.text().charAt(a.end()) == '-';
      boolean small = Vocabulary.filler(a) && Vocabulary.filler(b);
      if (joined && talk.free(i, i + 2) && a.word() && b.word() && (small || ofTable(i + 2)))
        draft.problem("no column tells whether something is '" + talk.said(i, i + 2) + "'");
    }
  }

  /// Small words that turn a question when nobody read them.
  private void turning(int i) {
    String word = talk.word(i);
    if (word.equals("than"))
      draft.problem(
          "it is not clear what '"
              + talk.said(Math.max(0, i - 1), Math.min(talk.size(), i + 2))
              + "' compares");
    if (word.matches("first|last")) draft.problem("it is not clear which is the '" + word + "'");
    boolean every = word.matches("all|every") && talk.word(i - 1).matches("in|with");
    boolean odd =
        !ofRows(i + 1) && i + 1 < talk.size() && !Vocabulary.filler(talk.tokens().get(i + 1));
    if (every && !ofRows(i + 1) && (odd || categories(i + 1)))
      draft.problem("'" + talk.said(i - 1, i + 2) + "' cannot be asked for in one query");
    if (word.matches(DENIES))
      draft.problem(
          "it is not clear what '" + talk.said(i, Math.min(talk.size(), i + 3)) + "' denies");
    boolean each =
        word.equals("per")
            || (word.matches("each|every") && draft.groups().isEmpty() && !ofRows(i + 1));
    if (each && talk.tokens().get(i).word() && !talk.tokens().get(i).raw().equals("Per"))
      draft.problem(
          "it is not clear for what '" + talk.said(i, Math.min(talk.size(), i + 3)) + "' asks");
  }

  /// Whether a column of names or classes begins at a word.
  private boolean categories(int i) {
    return talk.mentions().stream()
        .filter(m -> m.from() == i && m instanceof Mention.Measured)
        .map(m -> ((Mention.Measured) m).meaning())
        .anyMatch(m -> m.plain() && m.column().info().kind() == ColumnKind.TEXT);
  }

  /// Whether a word names what rows are, so that "each" says nothing more.
  private boolean ofRows(int i) {
    return talk.scope().parts().stream().anyMatch(p -> p.rowsAre(talk.stem(i)));
  }

  private boolean ofTable(int i) {
    return i < talk.size()
        && talk.scope().parts().stream().anyMatch(p -> p.words().contains(talk.stem(i)));
  }

  /// Whether a word names what rows may be.
  private static boolean kind(Token t) {
    return t.stem().matches(KINDS)
        && !t.lower().endsWith("ic")
        && !(t.number().isPresent() && !t.word());
  }

  private boolean told(Token t) {
    return Vocabulary.vague(t) || (!Vocabulary.soft(t) && !Described.ENTITIES.contains(t.stem()));
  }

  /// Why a word that was not read makes an answer impossible.
  private Optional<String> problem(Token t, int i) {
    if (t.number().isPresent() && !t.word())
      return Optional.of("'" + t.raw() + "' is a number of which it is not clear what it limits");
    if (t.stem().matches(STATISTICS))
      return Optional.of("'" + t.raw() + "' cannot be had from a query");
    if (concept(talk, i) || modifies(talk, i))
      return Optional.of("no column tells '" + phrase(talk, i) + "'");
    Optional<String> other =
        Vocabulary.soft(t) ? Optional.empty() : tables.called(t.stem(), talk.scope());
    if (other.isPresent())
      return Optional.of(
          "'" + t.raw() + "' speaks of " + other.get() + ", which cannot answer the rest");
    boolean proper =
        t.raw().matches("\\p{Lu}{2,}")
            || (i > 0 && t.raw().matches("\\p{Lu}.*|.*\\d.*") && !t.raw().equals("I"));
    if (proper || t.kind() == Token.Kind.QUOTED)
      return Optional.of("neither tables nor their values tell what '" + t.raw() + "' is");
    if (Vocabulary.soft(t) || Described.ENTITIES.contains(t.stem())) return Optional.empty();
    if (counted(i)) return Optional.of("no table has rows for '" + t.raw() + "'");
    if (states(i)) return Optional.of("no column tells whether something is '" + t.raw() + "'");
    return slot(talk, i)
        ? Optional.of("no column tells '" + phrase(talk, i) + "'")
        : Optional.empty();
  }

  /// `how many nights`, `number of visits`.
  private boolean counted(int i) {
    return talk.word(i - 1).equals("many")
        || (talk.word(i - 1).equals("of") && talk.word(i - 2).equals("number"));
  }

  /// An adjective that rows are asked for: `which stars are variable`, `variable stars`.
  private boolean states(int i) {
    boolean ends =
        i + 1 >= talk.size() || talk.word(i + 1).matches("[.?!,;]|and|or|with|in|within");
    if (talk.word(i).matches("un\\p{L}{3,}ed|non\\p{L}{4,}")) return true;
    boolean after = talk.word(i - 1).matches("is|are|was|were|be") && ends;
    boolean noun =
        Described.ENTITIES.contains(talk.stem(i + 1))
            || talk.mentions().stream()
                .anyMatch(m -> m.from() == i + 1 && !(m instanceof Mention.Measured));
    return after || (noun && !talk.word(i).matches(".*(?:ed|ing|ly)"));
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
        || Vocabulary.soft(t)
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
        && !Vocabulary.filler(talk.tokens().get(to))) to++;
    return talk.said(i, to);
  }
}
