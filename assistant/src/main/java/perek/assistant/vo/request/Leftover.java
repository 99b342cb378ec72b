package perek.assistant.vo.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.call.Params;
import perek.tools.data.Table;
import perek.tools.table.Best;

/// Constraints that SSA has no parameter for, kept to the rows that came: BAND matches by overlap
/// (SSA 1.1, section 4.1.1.3), so that a range which has to be covered is looked for in the rows'
/// start and end; and the type of a dataset, how long it was exposed and which is the newest are
/// only told in its row.
public final class Leftover {

  private Leftover() {}

  /// Whether a wish has such constraints.
  public static boolean any(Wish wish) {
    return wish.has("order")
        || wish.has("except")
        || wish.has("exptime")
        || wish.has("dstype")
        || wish.slot(Slot.Band.class).filter(Leftover::looked).isPresent();
  }

  private static boolean looked(Slot.Band b) {
    return b.covering() && b.lowM() > 0 && b.lowM() < b.highM() && Double.isFinite(b.highM());
  }

  /// Nothing where all was asked of the services, or where the rows do not tell.
  public static Optional<Step> keep(Wish wish, Trail trail) {
    if (!wish.kind().united()) return Optional.empty();
    Optional<Evidence.Fetched> last =
        trail.evidence(Evidence.Fetched.class).stream()
            .filter(f -> Set.of("unite", "ssap", "siap", "siap2", "scs").contains(f.tool()))
            .filter(f -> f.table().filter(t -> t.rows() > 0).isPresent())
            .reduce((_, next) -> next);
    return last.flatMap(Evidence.Fetched::table).flatMap(t -> keep(wish, t));
  }

  private static Optional<Step> keep(Wish wish, Table table) {
    List<String> conditions = new ArrayList<>();
    List<String> words = new ArrayList<>();
    wish.slot(Slot.Band.class)
        .filter(Leftover::looked)
        .ifPresent(b -> covered(b, table, conditions, words));
    if (wish.has("dstype"))
      column(table, "dataset.type", "dataset.datatype")
          .ifPresent(c -> {
            conditions.add(c + " like '%series%'");
            words.add("are time series");
          });
    wish.value("except").ifPresent(name -> without(name, table, conditions, words));
    wish.value("exptime").ifPresent(v -> exposed(v, table, conditions, words));
    Params params =
        conditions.isEmpty() ? Params.NONE : Params.of("FILTER", String.join(" and ", conditions));
    params = ordered(wish, table, params, words);
    if (params.entries().isEmpty()) return Optional.empty();
    return Optional.of(new Step.Keep(table.file().toUri(), params, String.join(" and ", words)));
  }

  private static void without(
      String name, Table table, List<String> conditions, List<String> words) {
    String like = name.replace("'", "''") + "%";
    List<String> columns =
        Stream.of("dataid.collection", "dataid.instrument", "target.name")
            .flatMap(role -> column(table, role).stream())
            .toList();
    for (String column : columns) conditions.add("not " + column + " like '" + like + "'");
    if (!columns.isEmpty()) words.add("are not from " + name);
  }

  /// @param limits `600/` or `/600`, in seconds
  private static void exposed(
      String limits, Table table, List<String> conditions, List<String> words) {
    boolean least = limits.endsWith("/");
    String seconds = limits.replace("/", "");
    column(table, "char.timeaxis.coverage.bounds.extent")
        .ifPresent(c -> {
          conditions.add(c + (least ? " >= " : " <= ") + seconds);
          words.add("are exposed for at " + (least ? "least " : "most ") + seconds + " s");
        });
  }

  private static Params ordered(Wish wish, Table table, Params params, List<String> words) {
    Params sorted = params;
    Optional<String> order = wish.value("order");
    Optional<Best.Measure> measure = order.flatMap(said -> Best.of(table, said));
    if (measure.isPresent()) {
      sorted =
          params
              .with("SORT", table.columns().get(measure.get().column()).name())
              .with("ORDER", measure.get().largestFirst() ? "descending" : "ascending");
      words.add("are listed, the " + order.get() + " first");
    }
    Optional<Slot.Most> most = wish.slot(Slot.Most.class);
    if (most.isEmpty() || !any(wish)) return sorted;
    if (words.isEmpty()) words.add("are the first");
    return sorted.with("LIMIT", Integer.toString(most.get().rows()));
  }

  private static void covered(
      Slot.Band band, Table table, List<String> conditions, List<String> words) {
    Optional<String> start = column(table, "char.spectralaxis.coverage.bounds.start");
    Optional<String> end = column(table, "char.spectralaxis.coverage.bounds.stop");
    if (start.isEmpty() || end.isEmpty()) return;
    // Limits of rows are often single precision: 6.255E-7 may be a hair above the number asked for.
    conditions.add(start.get() + " <= " + Params.number(band.lowM() * (1 + 1e-6)));
    conditions.add(end.get() + " >= " + Params.number(band.highM() * (1 - 1e-6)));
    words.add("cover " + band.words().replaceFirst("^covering ", "") + " completely");
  }

  private static Optional<String> column(Table table, String... roles) {
    return table.byRole(roles).map(c -> '"' + table.columns().get(c).name() + '"');
  }
}
