package perek.assistant.adql.fact;

import java.util.Locale;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Meaning;
import perek.tools.adql.schema.ColumnKind;

/// `mention quasars in the description`, `with cluster in the title`: a word within a text, in
/// whatever case.
final class Mentioned {

  private Mentioned() {}

  static void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      boolean verb =
          talk.word(i).matches("mentions?|mentioning|contains?|containing|have|has|with");
      if (!verb || !talk.word(i + 2).matches("in|within") || talk.taken(i + 1)) continue;
      int at = i + 3;
      while (talk.word(at).matches("the|their|its|a")) at++;
      Optional<Mention.Measured> m =
          talk.next(at, 0, Mention.Measured.class)
              .filter(x -> x.meaning().plain())
              .filter(x -> x.meaning().column().info().kind() == ColumnKind.TEXT);
      if (m.isEmpty()) continue;
      Meaning meaning = m.get().meaning();
      String word = talk.tokens().get(i + 1).raw().toLowerCase(Locale.ROOT);
      String single = word.matches("\\p{L}{4,}s") && !word.endsWith("ss") ? cut(word) : word;
      draft.where(
          meaning, new Condition.Like(Expr.call("LOWER", meaning.expr()), "%" + single + "%"));
      draft.aside(meaning);
      talk.take(i, m.get().to());
    }
  }

  private static String cut(String word) {
    return word.substring(0, word.length() - 1);
  }
}
