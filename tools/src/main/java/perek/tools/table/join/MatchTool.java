package perek.tools.table.join;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.table.Attempt;
import perek.tools.table.Kept;
import perek.tools.table.TableQuery;
import perek.tools.table.TableRows;
import perek.tools.table.TableTool;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.StarTable;

/// Matches two tables by place on the sky, both taken to be in one frame and at one epoch. Safe for
/// many threads.
public final class MatchTool implements Tool<MatchQuery, TableRows> {

  private static final double ARCSEC_PER_DEG = 3600;

  @Override
  public String name() {
    return "match";
  }

  @Override
  public Outcome<TableRows> call(MatchQuery input, Run run) {
    return Attempt.of(input.first().file(), input.params(), () -> matched(input, run));
  }

  private static Attempt.Done<TableRows> matched(MatchQuery input, Run run) throws IOException {
    StarTable first = TableTool.rows(input.first(), run);
    StarTable second = TableTool.rows(TableQuery.of(input.second()), run);
    Sky places = Sky.of(first, input.firstPlace(), "the first table");
    Sky others = Sky.of(second, input.secondPlace(), "the second table");
    Pairs pairs =
        pairs(places, new Zones(others, input.radiusArcsec() / ARCSEC_PER_DEG), input, run);
    if (input.find() == MatchQuery.Find.BEST) pairs = best(pairs);
    StarTable joined = pairs.joined(first, second, separation());
    Attempt.Done<TableRows> kept = Kept.rows(joined, input.out(), run);
    List<String> notes = new ArrayList<>(kept.notes());
    notes.add(
        "%,d and %,d rows were compared by %s and %s; epochs and proper motions are not heeded."
            .formatted(places.rows(), others.rows(), places.columns(), others.columns()));
    if (places.missing() + others.missing() > 0)
      notes.add(
          "%,d rows of the first table and %,d of the second have no place."
              .formatted(places.missing(), others.missing()));
    return new Attempt.Done<>(kept.made(), notes);
  }

  private static ColumnInfo separation() {
    ColumnInfo info = new ColumnInfo("separation", Double.class, "Distance of the two on the sky");
    info.setUnitString("arcsec");
    info.setUCD("pos.angDistance");
    return info;
  }

  private static Pairs pairs(Sky places, Zones zones, MatchQuery input, Run run)
      throws IOException {
    Pairs pairs = new Pairs();
    boolean nearestOnly = input.find() == MatchQuery.Find.BEST1;
    for (int row = 0; row < places.rows(); row++) {
      if (run.stopped()) throw new IOException("stopped after " + row + " rows");
      if (!places.placed(row)) continue;
      Pairs near = new Pairs();
      int at = row;
      zones.near(
          places.raDeg(row),
          places.decDeg(row),
          (other, deg) -> near.add(at, other, deg * ARCSEC_PER_DEG));
      int[] order = byDistance(near);
      int wanted = nearestOnly ? Math.min(1, order.length) : order.length;
      for (int i = 0; i < wanted; i++)
        pairs.add(row, near.right(order[i]), near.distance(order[i]));
      if (pairs.count() > JoinTool.MAX_PAIRS)
        throw new IllegalArgumentException(
            "more than %,d pairs are within the radius; make it smaller"
                .formatted(JoinTool.MAX_PAIRS));
    }
    return pairs;
  }

  /// The nearest pair first, and none that shares a row with one before.
  private static Pairs best(Pairs all) {
    BitSet left = new BitSet();
    BitSet right = new BitSet();
    BitSet chosen = new BitSet();
    for (int pair : byDistance(all)) {
      int l = (int) all.left(pair);
      int r = (int) all.right(pair);
      if (left.get(l) || right.get(r)) continue;
      left.set(l);
      right.set(r);
      chosen.set(pair);
    }
    Pairs best = new Pairs();
    chosen.stream().forEach(i -> best.add(all.left(i), all.right(i), all.distance(i)));
    return best;
  }

  private static int[] byDistance(Pairs pairs) {
    Integer[] order = IntStream.range(0, pairs.count()).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(pairs::distance));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }
}
