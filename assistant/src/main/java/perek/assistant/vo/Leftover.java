package perek.assistant.vo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.call.Params;
import perek.tools.data.Table;

/// Constraints that SSA has no parameter for, kept to the rows that came: BAND matches by overlap
/// (SSA 1.1, section 4.1.1.3), so that a range which has to be covered is looked for in the rows'
/// start and end; and the type of a dataset is only told in its row.
final class Leftover {

  private Leftover() {}

  /// Nothing where all was asked of the services, or where the rows do not tell.
  static Optional<Step> keep(Wish wish, Trail trail) {
    if (wish.kind() != Kind.SPECTRA) return Optional.empty();
    Optional<Evidence.Fetched> last =
        trail.evidence(Evidence.Fetched.class).stream()
            .filter(f -> f.tool().equals("unite") || f.tool().equals("ssap"))
            .filter(f -> f.table().filter(t -> t.rows() > 0).isPresent())
            .reduce((_, next) -> next);
    return last.flatMap(Evidence.Fetched::table).flatMap(t -> keep(wish, t));
  }

  private static Optional<Step> keep(Wish wish, Table table) {
    List<String> conditions = new ArrayList<>();
    List<String> words = new ArrayList<>();
    wish.slot(Slot.Band.class)
        .filter(
            b -> b.covering() && b.lowM() > 0 && b.lowM() < b.highM() && Double.isFinite(b.highM()))
        .ifPresent(b -> covered(b, table, conditions, words));
    if (wish.has("dstype"))
      column(table, "dataset.type", "dataset.datatype")
          .ifPresent(c -> {
            conditions.add(c + " like '%series%'");
            words.add("are time series");
          });
    if (conditions.isEmpty()) return Optional.empty();
    return Optional.of(
        new Step.Keep(
            table.file().toUri(), String.join(" and ", conditions), String.join(" and ", words)));
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
