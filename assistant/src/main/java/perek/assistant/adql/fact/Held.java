package perek.assistant.adql.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.tools.adql.schema.ColumnKind;

/// Values that columns hold, and flags that stand for an adjective: `galaxies`, `V magnitudes`,
/// `transiting planets`.
public final class Held implements Clause {

  private static final String NOT =
      "not|non|excluding|except|excludes?|isn't|aren't|wasn't|weren't|other";

  /// Words that may stand between a negation and the value that it denies.
  private static final String BETWEEN =
      "by|in|of|an?|the|than|for|-|with|as|from|on|at|to|via|through|using|are|is|be|been|being"
          + "|classified|discovered|found|detected|observed|taken|made|called|named|labelled|marked"
          + "|those|these|ones|known|obtained|measured|seen|belonging|belong|type|class|method|band|filter|any|all";

  @Override
  public void read(Talk talk, Draft draft) {
    Map<Col, List<Expr>> is = new LinkedHashMap<>();
    Map<Col, List<Expr>> isNot = new LinkedHashMap<>();
    flags(talk, draft);
    for (Mention.Held h : talk.free(Mention.Held.class)) {
      boolean not = negated(talk, h);
      (not ? isNot : is)
          .computeIfAbsent(h.col(), _ -> new ArrayList<>())
          .add(new Expr.Text(h.value()));
      label(talk, h);
      talk.take(h);
    }
    is.forEach((col, values) -> {
      if (values.stream().distinct().count() > 1 && says(talk, "both"))
        draft.problem(
            "a row has one value of %s, so that 'both' asks for several rows together"
                .formatted(col.info().name()));
    });
    is.forEach((col, values) ->
        draft.where(Meaning.of(col), one(col, values.stream().distinct().toList())));
    isNot.forEach((col, values) ->
        values.forEach(
            v -> draft.where(Meaning.of(col), new Condition.Compare(col.expr(), "!=", v))));
    likes(talk, draft);
    Mentioned.read(talk, draft);
  }

  private static boolean says(Talk talk, String word) {
    for (int i = 0; i < talk.size(); i++)
      if (!talk.taken(i) && talk.word(i).equals(word)) return true;
    return false;
  }

  private static Condition one(Col col, List<Expr> values) {
    return values.size() == 1
        ? new Condition.Compare(col.expr(), "=", values.getFirst())
        : new Condition.In(col.expr(), values);
  }

  private static boolean negated(Talk talk, Mention.Held h) {
    for (int i = h.from() - 1; i >= Math.max(0, h.from() - 7); i--) {
      if (talk.word(i).matches(NOT)) {
        talk.take(i, i + 1);
        return true;
      }
      if (!talk.word(i).matches(BETWEEN)) return false;
    }
    return false;
  }

  /// `class QSO`, `V band`: the column's own name says nothing more.
  private static void label(Talk talk, Mention.Held h) {
    for (Mention.Measured m : talk.free(Mention.Measured.class)) {
      boolean after = m.from() == h.to();
      boolean before =
          m.to() <= h.from()
              && h.from() - m.to() <= 2
              && (h.from() == m.to() || talk.word(m.to()).matches("=|is|'|\"|:|of|in"));
      boolean same =
          m.meaning().columns().contains(h.col())
              || m.others().stream().limit(3).anyMatch(o -> o.columns().contains(h.col()));
      if ((after || before) && same && m.meaning().plain()) talk.take(m);
    }
    if (talk.word(h.to())
        .matches(
            "method|band|filter|spectrograph|instrument|telescope|collection|data|type|class|objects?|sources?"))
      talk.take(h.to(), h.to() + 1);
  }

  /// A flag whose description has `1 if the planet transits`.
  private static void flags(Talk talk, Draft draft) {
    for (Described d : talk.scope().columns()) {
      Col col = d.col();
      if (col.info().kind() == ColumnKind.TEXT
          || !col.says("\\b(?:1|true)\\b *(?:if|when|=|means|for|is|:)")) continue;
      String told =
          col.info()
              .description()
              .replaceFirst("(?is)^.*?\\b(?:1|true)\\b *(?:if|when|=|means|for|is|:)", "")
              .split("[,;.]", 0)[0];
      List<String> stems = perek.assistant.adql.word.Stem.sentence(told);
      for (int i = 0; i < talk.size(); i++) {
        boolean verb =
            talk.word(i).endsWith("ing")
                || talk.word(i - 1).matches("that|which|do|does|not|actually|also|are|is");
        boolean meant = !talk.taken(i) && stems.contains(stem(talk, i)) && verb && telling(talk, i);
        if (!meant) continue;
        Optional<Integer> not = not(talk, i);
        Expr one =
            col.info().kind() == ColumnKind.BOOLEAN
                ? new Expr.Text(not.isPresent() ? "F" : "T")
                : Expr.number(not.isPresent() ? 0 : 1);
        draft.where(Meaning.of(col), new Condition.Compare(col.expr(), "=", one));
        int at = i;
        talk.free(Mention.Measured.class).stream()
            .filter(m -> m.from() <= at && at < m.to())
            .forEach(talk::take);
        talk.take(not.orElse(i), i + 1);
        break;
      }
    }
  }

  private static String stem(Talk talk, int i) {
    return talk.stem(i);
  }

  private static boolean telling(Talk talk, int i) {
    return !Described.ENTITIES.contains(talk.stem(i))
        && talk.word(i).length() > 3
        && !perek.assistant.adql.word.Vocabulary.filler(talk.tokens().get(i));
  }

  private static Optional<Integer> not(Talk talk, int i) {
    for (int k = i - 1; k >= i - 2 && k >= 0; k--)
      if (talk.word(k).matches("not|non|don't|never")) return Optional.of(k);
    return Optional.empty();
  }

  /// `name starting with HD`, `title contains "lamp"`.
  private static void likes(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      boolean starts =
          talk.word(i).matches("starts?|starting|begins?|beginning")
              && talk.word(i + 1).equals("with");
      boolean contains =
          talk.word(i).matches("contains?|containing|includes?|including|mentions?|mentioning");
      boolean ends = talk.word(i).matches("ends?|ending") && talk.word(i + 1).matches("with|in");
      if ((!starts && !contains && !ends) || talk.taken(i)) continue;
      int at = contains ? i + 1 : i + 2;
      while (talk.word(at).matches("the|word|letters?|string|prefix|text|a")) at++;
      Optional<Mention.Measured> m =
          talk.last(i, 3, Mention.Measured.class)
              .filter(x ->
                  x.meaning().plain() && x.meaning().column().info().kind() == ColumnKind.TEXT);
      if (m.isEmpty() || at >= talk.size()) continue;
      String value = talk.tokens().get(at).raw();
      String pattern = (starts ? "" : "%") + value + (ends ? "" : "%");
      draft.where(m.get().meaning(), new Condition.Like(m.get().meaning().expr(), pattern));
      draft.aside(m.get().meaning());
      talk.take(m.get().from(), at + 1);
    }
  }
}
