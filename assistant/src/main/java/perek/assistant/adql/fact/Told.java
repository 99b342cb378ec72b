package perek.assistant.adql.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Stem;
import perek.assistant.adql.word.Vocabulary;
import perek.tools.adql.schema.ColumnKind;

/// Adjectives that a description explains: `isolated` where a column is `NULL for isolated
/// pulsars`, `near-Earth` where a flag is `1 if a near-Earth object`.
final class Told {

  private static final Pattern NULL_FOR =
      Pattern.compile("(?i)\\bnull\\s+(?:for|if|when|where|in)\\b([^.;]*)");
  private static final Pattern FLAG =
      Pattern.compile("(?i)\\b(?:1|true)\\s*(?:if|when|=|means|for|is|:)");

  private Told() {}

  static void read(Talk talk, Draft draft) {
    for (Described d : talk.scope().columns()) absent(talk, draft, d.col());
    for (Mention.Measured m : talk.free(Mention.Measured.class)) {
      if (!m.meaning().plain()) continue;
      Col col = m.meaning().column();
      boolean truth = col.info().kind() == ColumnKind.BOOLEAN;
      boolean flagged = truth || flag(col);
      if (!beforeRows(talk, m) && !(truth && states(talk, m)) && !(flagged && subject(talk, m)))
        continue;
      if (NULL_FOR.matcher(col.info().description()).find()) there(talk, draft, m, col);
      else if (truth || FLAG.matcher(col.info().description()).find()) flag(talk, draft, m, col);
    }
  }

  /// `Upper limits in the z band`, `show the upper limits of …`.
  private static boolean subject(Talk talk, Mention.Measured m) {
    int at = m.from() - 1;
    while (talk.word(at).matches("the|all|which|show|list|give|find|me|how|many|are|there")) at--;
    return at < 0;
  }

  /// `that are barred`, `which are not cool cores`.
  private static boolean states(Talk talk, Mention.Measured m) {
    int before = m.from() - 1;
    while (talk.word(before).matches("not|an?|the")) before--;
    return talk.word(before).matches("is|are|was|were|be|being|have|has|with|without|no");
  }

  /// `binary pulsars`, `near-Earth objects`: words that stand before what rows are, or end with it.
  private static boolean beforeRows(Talk talk, Mention.Measured m) {
    if (talk.word(m.from() - 1).matches("the|of") && talk.word(m.to()).matches("of|flags?"))
      return false;
    if (talk.word(m.to()).matches("ones?|only")) return true;
    boolean ends = m.to() - m.from() > 1 && Described.ENTITIES.contains(talk.stem(m.to() - 1));
    return ends
        || Described.ENTITIES.contains(talk.stem(m.to()))
        || (m.to() < talk.size() && talk.scope().first().rowsAre(talk.stem(m.to())))
        || talk.mentions().stream()
            .anyMatch(x -> x.from() == m.to() && !(x instanceof Mention.Measured));
  }

  private static void there(Talk talk, Draft draft, Mention.Measured m, Col col) {
    draft.where(m.meaning(), new Condition.Null(col.expr(), negated(talk, m.from())));
    draft.note("%s: %s".formatted(col.info().name(), col.info().description()));
    draft.aside(m.meaning());
    talk.take(m);
  }

  private static void flag(Talk talk, Draft draft, Mention.Measured m, Col col) {
    boolean not = negated(talk, m.from());
    Expr value =
        col.info().kind() == ColumnKind.BOOLEAN
            ? new Expr.Text(not ? "F" : "T")
            : Expr.number(not ? 0 : 1);
    draft.where(m.meaning(), new Condition.Compare(col.expr(), "=", value));
    draft.note("%s: %s".formatted(col.info().name(), col.info().description()));
    talk.take(m);
  }

  static boolean flag(Col col) {
    return FLAG.matcher(col.info().description()).find();
  }

  /// What a column that is true or false, or has codes, makes of `with` and `without`; false where
  /// it is neither.
  static boolean says(Draft draft, Meaning meaning, boolean absent) {
    Col col = meaning.column();
    boolean truth = col.info().kind() == ColumnKind.BOOLEAN;
    boolean codes = Codes.of(col).size() > 1;
    boolean flag = truth || flag(col);
    if (codes)
      draft.problem(
          "%s has codes, so say which is meant: %s"
              .formatted(col.info().name(), col.info().description()));
    else if (flag) {
      Expr value = truth ? new Expr.Text(absent ? "F" : "T") : Expr.number(absent ? 0 : 1);
      draft.where(meaning, new Condition.Compare(col.expr(), "=", value));
      draft.note("%s: %s".formatted(col.info().name(), col.info().description()));
    }
    return codes || flag;
  }

  private static boolean negated(Talk talk, int from) {
    if (!talk.word(from - 1).matches("not|non|no|without") || talk.taken(from - 1)) return false;
    talk.take(from - 1, from);
    return true;
  }

  private static void absent(Talk talk, Draft draft, Col col) {
    Matcher told = NULL_FOR.matcher(col.info().description());
    if (!told.find()) return;
    List<String> stems = Stem.sentence(told.group(1));
    for (int i = 0; i < talk.size(); i++) {
      boolean telling =
          !talk.taken(i)
              && talk.word(i).length() > 4
              && stems.contains(talk.stem(i))
              && !Vocabulary.filler(talk.tokens().get(i))
              && !Described.ENTITIES.contains(talk.stem(i))
              && unread(talk, i).isEmpty();
      if (!telling) continue;
      draft.where(new Condition.Null(col.expr(), !negated(talk, i)));
      draft.note("%s: %s".formatted(col.info().name(), col.info().description()));
      talk.take(i, i + 1);
      return;
    }
  }

  /// What else a word is taken for.
  private static Optional<Mention> unread(Talk talk, int i) {
    return talk.mentions().stream().filter(m -> m.from() <= i && i < m.to()).findFirst();
  }
}
