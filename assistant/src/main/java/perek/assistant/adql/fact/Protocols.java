package perek.assistant.adql.fact;

import java.util.Map;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Clause;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;

/// Services of a registry by the protocol that they speak and the light that they cover (RegTAP
/// 1.1, section 8: identifiers of standards are in small letters, lists have `#` between).
public final class Protocols implements Clause {

  private static final Map<String, String> STANDARDS =
      Map.ofEntries(
          Map.entry("ssap", "ssa"),
          Map.entry("ssa", "ssa"),
          Map.entry("siap", "sia"),
          Map.entry("sia", "sia"),
          Map.entry("siap2", "sia"),
          Map.entry("tap", "tap"),
          Map.entry("scs", "conesearch"),
          Map.entry("conesearch", "conesearch"),
          Map.entry("slap", "slap"),
          Map.entry("datalink", "datalink"),
          Map.entry("soda", "soda"),
          Map.entry("registry", "registry"));
  private static final String WAVEBANDS =
      "radio|millimeter|infrared|optical|uv|euv|x-ray|gamma-ray";

  @Override
  public void read(Talk talk, Draft draft) {
    Optional<Col> standard = talk.scope().measuring("standardid");
    if (standard.isPresent()) standards(talk, draft, standard.get());
    talk.scope().measuring("waveband").ifPresent(c -> wavebands(talk, draft, c));
  }

  private static void standards(Talk talk, Draft draft, Col column) {
    for (int i = 0; i < talk.size(); i++) {
      boolean cone = talk.says(i, "cone", "search");
      String standard = cone ? "conesearch" : STANDARDS.get(talk.word(i));
      if (standard == null || talk.taken(i) || standard.equals("registry")) continue;
      draft.where(
          Meaning.of(column),
          new Condition.Like(column.expr(), "ivo://ivoa.net/std/" + standard + "%"));
      talk.take(i, cone ? i + 2 : i + 1);
      talk.scope().columns().stream()
          .map(d -> d.col())
          .filter(c -> c.info().name().equals("intf_role"))
          .findFirst()
          .ifPresent(c -> draft.where(new Condition.Compare(c.expr(), "=", new Expr.Text("std"))));
      return;
    }
  }

  private static void wavebands(Talk talk, Draft draft, Col column) {
    boolean list = column.info().name().equals("waveband");
    for (int i = 0; list && i < talk.size(); i++) {
      String band =
          talk.says(i, "x", "ray")
              ? "x-ray"
              : talk.says(i, "gamma", "ray") ? "gamma-ray" : talk.word(i);
      if (talk.taken(i) || !band.matches(WAVEBANDS)) continue;
      Expr has = Expr.call("ivo_hashlist_has", column.expr(), new Expr.Text(band));
      draft.where(Meaning.of(column), new Condition.Compare(Expr.number(1), "=", has));
      int from = i;
      int to = band.contains("-") ? i + 2 : i + 1;
      talk.free(Mention.Held.class).stream()
          .filter(h -> h.from() < to && from < h.to())
          .forEach(talk::take);
      talk.take(from, to);
    }
  }
}
