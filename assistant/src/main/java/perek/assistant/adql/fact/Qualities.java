package perek.assistant.adql.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;

/// What is meant by `good` and `reliable`: the flag of quality where a table has one, else a signal
/// to noise that the user is told of.
public final class Qualities implements Clause {

  private static final String GOOD =
      "good|reliable|reliably|clean|trustworthy|secure|securely|valid|unflagged|usable|robust";
  private static final String BAD =
      "bad|unreliable|failed|flagged|dubious|suspicious|uncertain|poor|invalid|problematic|doubtful";
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)(?<![\\d.])(\\d)\\s*(?:is|are|=|means?|:|for|if|when)?\\s*(?:good|ok|okay|reliable|clean|best|no (?:problem|warning|issue)s?|fine|valid|secure|highest|unflagged|passed)|(?:good|ok|okay|reliable|clean|best|fine|valid|secure|unflagged)\\s*(?:is|are|=|means|:|if|when|\\()?\\s*(\\d)(?!\\d)");
  private static final double WORTHY = 5;
  private static final double RUWE = 1.4;

  @Override
  public void read(Talk talk, Draft draft) {
    for (Mention.Measured m : talk.free(Mention.Measured.class)) warned(talk, draft, m);
    for (int i = 0; i < talk.size(); i++) {
      boolean good = talk.word(i).matches(GOOD);
      if (talk.taken(i) || !(good || talk.word(i).matches(BAD))) continue;
      boolean not = talk.word(i - 1).equals("not");
      Optional<Mention.Measured> m =
          talk.next(i + 1, 2, Mention.Measured.class)
              .filter(x -> x.meaning().plain())
              .filter(x -> !talk.word(x.from() - 1).matches("per|by|in|each|every|for"));
      apply(talk, draft, good != not, m.map(x -> x.meaning().column()));
      talk.take(not ? i - 1 : i, i + 1);
    }
  }

  /// `with redshift warnings`, `without flags`.
  private static void warned(Talk talk, Draft draft, Mention.Measured m) {
    String lead = talk.word(m.from() - 1);
    boolean bad = lead.matches("with|have|has|having|a|any") && !lead.isEmpty();
    boolean good = lead.matches("without|no");
    boolean warning = talk.stem(m.to() - 1).matches("warning|flag|problem");
    if (!(bad || good) || !warning || !m.meaning().plain() || talk.amount(m.to()).isPresent())
      return;
    if (lead.equals("any")) good = talk.word(m.from() - 2).matches("without");
    Col col = m.meaning().column();
    if (!CODE.matcher(col.info().description()).find() || !col.info().kind().number()) return;
    apply(talk, draft, good, Optional.empty());
    talk.take(m.from() - 1, m.from());
    talk.take(m);
  }

  private static void apply(Talk talk, Draft draft, boolean good, Optional<Col> of) {
    for (Described d : talk.scope().columns()) {
      Col col = d.col();
      boolean quality = col.ucd("meta.code.qual") || col.says("flag|quality|warning");
      Matcher code = CODE.matcher(col.info().description());
      if (!quality || !code.find() || !col.info().kind().number()) continue;
      Expr value =
          Expr.number(Double.parseDouble(code.group(1) != null ? code.group(1) : code.group(2)));
      draft.where(Meaning.of(col), new Condition.Compare(col.expr(), good ? "=" : "!=", value));
      draft.note(
          "'%s' is told by %s (%s)"
              .formatted(good ? "good" : "not good", col.info().name(), col.info().description()));
      if (good)
        of.filter(Col::nullable)
            .ifPresent(c -> draft.where(Meaning.of(c), new Condition.Null(c.expr(), false)));
      return;
    }
    unflagged(talk, draft, good, of);
  }

  private static void unflagged(Talk talk, Draft draft, boolean good, Optional<Col> of) {
    Optional<Meaning> ratio =
        of.or(() -> talk.scope().measuring("parallax"))
            .flatMap(c -> talk.derived().overError(c, c.info().name() + "_snr"));
    Optional<Col> ruwe = talk.scope().measuring("ruwe");
    Optional<Col> snr = talk.scope().measuring("snr");
    if (ratio.isPresent()) {
      Expr five = Expr.number(WORTHY);
      draft.where(ratio.get(), new Condition.Compare(ratio.get().expr(), good ? ">" : "<=", five));
      draft.show(ratio.get());
      draft.note("there is no flag of quality: a signal to noise above 5 is taken for reliable");
    } else if (ruwe.isPresent()) {
      draft.where(
          Meaning.of(ruwe.get()),
          new Condition.Compare(ruwe.get().expr(), good ? "<" : ">=", Expr.number(RUWE)));
      draft.note("there is no flag of quality: RUWE below 1.4 is taken for reliable");
    } else if (snr.isPresent()) {
      draft.where(
          Meaning.of(snr.get()),
          new Condition.Compare(snr.get().expr(), good ? ">" : "<=", Expr.number(WORTHY)));
      draft.note("there is no flag of quality: a signal to noise above 5 is taken for reliable");
    } else if (of.isPresent() && good) {
      draft.where(Meaning.of(of.get()), new Condition.Null(of.get().expr(), false));
      draft.note("there is no flag of quality: rows with a value are taken");
    } else draft.problem("no column tells which rows are " + (good ? "reliable" : "not reliable"));
  }

  /// Words of quality, which are no part of names.
  static List<String> words() {
    return List.of((GOOD + "|" + BAD).split("\\|"));
  }
}
