package perek.assistant.adql.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Mention;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Meaning;
import perek.tools.adql.schema.ColumnKind;

/// Spectral classes as beginnings of spectral types: `subclass M`, `K stars`, `G-type dwarfs`.
final class SpectralTypes {

  private static final Pattern TYPE = Pattern.compile("[OBAFGKMLTYWSC]\\d?(?:\\.\\d)?");

  private SpectralTypes() {}

  static void read(Talk talk, Draft draft) {
    for (int i = 0; i < talk.size(); i++) {
      if (talk.taken(i) || !TYPE.matcher(talk.tokens().get(i).raw()).matches()) continue;
      int end = talk.word(i + 1).matches("types?") ? i + 2 : i + 1;
      boolean noun = talk.stem(end).matches("star|dwarf|giant|supergiant|subgiant|type");
      Optional<Mention.Measured> said =
          talk.last(i, 1, Mention.Measured.class).filter(m -> holdsTypes(m.meaning()));
      Optional<Col> col =
          said.map(m -> m.meaning().column())
              .or(() -> noun ? talk.scope().measuring("spectype") : Optional.empty());
      if (col.isEmpty()) continue;
      said.ifPresent(talk::take);
      like(draft, Meaning.of(col.get()), types(talk, i));
      if (talk.stem(end).equals("dwarf")) talk.take(end, end + 1);
    }
  }

  /// All types of an enumeration, each taken: `K or M`.
  private static List<String> types(Talk talk, int from) {
    List<String> types = new ArrayList<>();
    int at = from;
    while (at < talk.size() && TYPE.matcher(talk.tokens().get(at).raw()).matches()) {
      int i = at;
      types.add(talk.tokens().get(at).raw());
      talk.free(Mention.Held.class).stream()
          .filter(h -> h.from() == i && h.to() == i + 1)
          .forEach(talk::take);
      int end = talk.word(at + 1).matches("types?") ? at + 2 : at + 1;
      talk.take(at, end);
      at = talk.word(end).matches("or|and|,") ? end + 1 : talk.size();
    }
    return types;
  }

  private static void like(Draft draft, Meaning meaning, List<String> types) {
    List<Condition> likes =
        types.stream().<Condition>map(t -> new Condition.Like(meaning.expr(), t + "%")).toList();
    draft.where(meaning, likes.size() == 1 ? likes.getFirst() : new Condition.Any(likes));
    draft.aside(meaning);
    draft.note(
        "'%s' is taken for all values of %s that begin so"
            .formatted(String.join("', '", types), meaning.label()));
  }

  private static boolean holdsTypes(Meaning m) {
    return m.plain()
        && m.column().info().kind() == ColumnKind.TEXT
        && m.column().says("spectral|subclass|sub-class|sp_?type|\\bmk\\b");
  }
}
