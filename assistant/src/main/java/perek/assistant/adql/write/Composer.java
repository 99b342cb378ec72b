package perek.assistant.adql.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import perek.assistant.adql.fact.Counterparts;
import perek.assistant.adql.plan.Adql;
import perek.assistant.adql.plan.Query;
import perek.assistant.adql.read.Draft;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Keys;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.scope.Values;
import perek.tools.adql.example.Example;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.TableInfo;
import perek.tools.resolve.Place;

/// Writes queries for the questions of one service. Safe for use by several threads where its
/// values and its resolver are.
public final class Composer {

  private static final int CANDIDATES = 8;
  private static final int PAIRED = 8;
  private static final int MOST_UNREAD = 3;
  private static final int NEAREST = 5;

  /// Words of what lies near in another table.
  private static final java.util.regex.Pattern NEAR =
      java.util.regex.Pattern.compile(
          "(?i)\\b(?:counterparts?|match(?:es|ed|ing)?|cross\\S*|associated|neighbou?rs?|(?:within|closer than) [\\d.]+ ?(?:arc\\w+|deg\\w*|['\"]))");

  /// Words of rows of one table that belong together.
  private static final java.util.regex.Pattern PAIRS =
      java.util.regex.Pattern.compile("(?i)\\b(?:pairs? of|each other|one another)\\b");

  private final Schema schema;
  private final Tables tables;
  private final Reader reader;

  /// @param values what columns of texts hold
  /// @param resolver finds objects by their names
  /// @param today what "last year" is counted from
  public Composer(
      Schema schema, Values values, Function<String, Optional<Place>> resolver, LocalDate today) {
    this(schema, List.of(), values, resolver, today);
  }

  /// @param examples queries that the service shows, which tell what its tables are asked for
  public Composer(
      Schema schema,
      List<Example> examples,
      Values values,
      Function<String, Optional<Place>> resolver,
      LocalDate today) {
    this.schema = schema;
    this.tables = new Tables(schema, examples);
    this.reader = new Reader(tables, values, resolver, today);
  }

  public Written write(String question) {
    return best(question)
        .map(this::written)
        .orElse(Written.refused("the service tells of no tables"));
  }

  /// Tables of which a question may speak, best first.
  public List<TableInfo> candidates(String question, int most) {
    return tables.like(question, most);
  }

  /// The query of a draft that something else filled; what of the question was not taken for it is
  /// looked at as where rules fill it.
  ///
  /// @param talk the question, of which all words are taken that something stands for
  public Written finish(Talk talk, Draft draft, Counterparts.Joined joined) {
    List<String> unread = new Leftovers(talk, draft, tables).read();
    return written(new Reading(talk.scope(), draft, joined, unread, 0));
  }

  private Written written(Reading reading) {
    if (!reading.answers()) return Written.refused(why(reading));
    if (reading.unread().size() >= MOST_UNREAD) return Written.refused(unclear(reading));
    if (!reading.unread().isEmpty() && !reading.draft().confined())
      return Written.refused(unconfined(reading));
    Query query = new Assembler(reading).query();
    List<String> notes = new ArrayList<>(reading.draft().notes());
    if (!reading.unread().isEmpty())
      notes.add(
          reading.unread().stream()
              .map(w -> "'" + w + "'")
              .collect(Collectors.joining(", ", "not taken into account: ", "")));
    return new Written(
        Optional.of(Adql.write(query)),
        understood(reading),
        Optional.of(query),
        notes,
        reading.unread(),
        false,
        false);
  }

  private Optional<Reading> best(String question) {
    List<TableInfo> like = tables.like(question, CANDIDATES);
    List<Reading> readings = new ArrayList<>();
    like.forEach(t -> readings.add(reader.read(question, List.of(t))));
    List<Reading> single =
        readings.stream().sorted(Comparator.comparingDouble(Reading::quality).reversed()).toList();
    boolean near = NEAR.matcher(question).find();
    boolean whole =
        !single.isEmpty() && single.getFirst().answers() && single.getFirst().unread().isEmpty();
    if (!whole || near) {
      List<TableInfo> pair =
          single.stream().limit(PAIRED).map(r -> r.scope().first().table()).toList();
      for (TableInfo a : pair)
        for (TableInfo b : pair)
          if (!a.equals(b) && (near || keyed(a, b)))
            readings.add(reader.read(question, List.of(a, b)));
    }
    if (PAIRS.matcher(question).find())
      single.stream()
          .limit(PAIRED)
          .map(r -> r.scope().first().table())
          .forEach(t -> readings.add(reader.read(question, List.of(t, t))));
    return readings.stream().max(Comparator.comparingDouble(Reading::quality));
  }

  private static boolean keyed(TableInfo a, TableInfo b) {
    Scope scope = Scope.of(List.of(a, b));
    return Keys.between(scope.parts().get(0), scope.parts().get(1)).isPresent();
  }

  private static String understood(Reading reading) {
    return reading.scope().parts().stream()
        .map(p -> p.table().name())
        .collect(Collectors.joining(" and ", "asks ", ""));
  }

  private String why(Reading reading) {
    String names =
        reading.scope().parts().stream()
            .map(p -> p.table().name())
            .collect(Collectors.joining(" and "));
    String problems = String.join("; ", reading.draft().problems());
    return "%s: %s. Nearest: %s".formatted(names, problems, nearest(problems, reading));
  }

  private static String unconfined(Reading reading) {
    return "what was understood confines nothing, and these words may have been meant to: "
        + String.join(", ", reading.unread());
  }

  private static String unclear(Reading reading) {
    return "too many words are not understood for the tables of the service: "
        + String.join(", ", reading.unread());
  }

  /// Columns whose names are most like the words that were missed, then the table's own.
  private String nearest(String problems, Reading reading) {
    List<String> near = new ArrayList<>();
    var quoted = java.util.regex.Pattern.compile("'([^']+)'").matcher(problems);
    while (quoted.find())
      schema
          .nearestColumns(quoted.group(1).replace(' ', '_'), 2)
          .forEach(p -> near.add(p.table().name() + "." + p.column().name()));
    reading.scope().first().table().columns().stream()
        .map(ColumnInfo::name)
        .limit(40)
        .filter(n -> near.size() < NEAREST + 20)
        .forEach(near::add);
    return near.stream().distinct().limit(NEAREST * 2L).collect(Collectors.joining(", "));
  }
}
