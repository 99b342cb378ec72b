package perek.assistant.adql.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.word.Stem;
import perek.assistant.adql.word.Vocabulary;
import perek.tools.adql.schema.ColumnKind;

/// Codes that a description explains: `photometric` where a column has `0 spectroscopic, 1
/// photometric redshift`, `complex` where it has `S single, C complex`. To be read before columns
/// are looked for, of which such an adjective would seem a part.
public final class Codes {

  private static final Pattern DIGIT =
      Pattern.compile("(?<![\\w.])(\\d)\\s*(?:[=:-]|for|means)?\\s+(\\p{L}[\\p{L}-]{3,})");
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<![\\w.])(\\p{Lu}{1,2})\\s*(?:[=:-]|for|means)?\\s+(\\p{Ll}[\\p{L}-]{3,})");

  private Codes() {}

  public static void read(Talk talk, Draft draft) {
    for (Described d : talk.scope().columns()) {
      List<MatchResult> codes = of(d.col());
      if (codes.size() >= 2) said(talk, draft, d.col(), codes);
    }
  }

  /// Each code with the word that explains it, as groups.
  static List<MatchResult> of(Col col) {
    ColumnKind kind = col.info().kind();
    String told = col.info().description();
    if (kind.number()) return DIGIT.matcher(told).results().toList();
    // Letters are codes where several are explained in a row.
    boolean list = kind == ColumnKind.TEXT && told.contains(",") && col.unit().isEmpty();
    return list ? LETTER.matcher(told).results().toList() : List.of();
  }

  private static void said(Talk talk, Draft draft, Col col, List<MatchResult> codes) {
    List<Condition> any = new ArrayList<>();
    for (MatchResult code : codes) {
      String stem = Stem.sentence(code.group(2)).getFirst();
      for (int i = 0; i < talk.size(); i++) {
        boolean word =
            !talk.taken(i)
                && talk.stem(i).equals(stem)
                && talk.word(i).charAt(0) == Character.toLowerCase(code.group(2).charAt(0))
                && !Vocabulary.filler(talk.tokens().get(i))
                && (talk.word(i).endsWith("ic") || !Described.ENTITIES.contains(stem));
        if (!word) continue;
        boolean not = talk.word(i - 1).matches("not|non");
        any.add(new Condition.Compare(col.expr(), not ? "!=" : "=", value(code.group(1))));
        talk.take(not ? i - 1 : i, i + 1);
        break;
      }
    }
    if (any.isEmpty()) return;
    draft.where(Meaning.of(col), any.size() == 1 ? any.getFirst() : new Condition.Any(any));
    draft.note("%s: %s".formatted(col.info().name(), col.info().description()));
  }

  private static Expr value(String code) {
    return Character.isDigit(code.charAt(0))
        ? Expr.number(Integer.parseInt(code))
        : new Expr.Text(code);
  }
}
