package perek.assistant.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import perek.assistant.eval.gold.Beir;
import perek.assistant.eval.measure.Gains;
import perek.assistant.eval.measure.TrecRun;
import perek.corpora.Progress;
import perek.index.Hit;
import perek.index.Search;
import perek.index.search.Tuning;

/// Measures search on a test collection whose documents are indexed, one passage each, under their
/// ids: see [BeirIndex].
public final class BeirRetrieval {

  private final Function<Search, List<Hit>> index;
  private final Progress progress;

  public BeirRetrieval(Function<Search, List<Hit>> index, Progress progress) {
    this.index = index;
    this.progress = progress;
  }

  /// @throws CancellationException once the progress says that the user has asked to stop
  public Measured run(Beir collection, Tuning tuning) {
    Table table = new Table();
    LinkedHashMap<String, List<TrecRun.Entry>> rankings = new LinkedHashMap<>();
    for (Map.Entry<String, String> query : collection.queries().entrySet()) {
      if (progress.cancelled()) throw new CancellationException("stopped");
      progress.report("searching, " + tuning.label(), rankings.size(), collection.queries().size());
      List<Hit> hits = index.apply(new Search(query.getValue(), Search.DEPTH, tuning));
      rankings.put(
          query.getKey(),
          hits.stream()
              .map(h -> new TrecRun.Entry(h.passage().document().id(), h.score()))
              .toList());
      measure(
          query.getKey(),
          gains(hits, collection.relevant().getOrDefault(query.getKey(), Map.of())),
          table);
    }
    return new Measured(tuning, table.columns(), new TrecRun(tuning.label(), rankings), List.of());
  }

  private static Gains gains(List<Hit> hits, Map<String, Integer> relevant) {
    List<Integer> found = new ArrayList<>();
    for (Hit hit : hits) found.add(relevant.getOrDefault(hit.passage().document().id(), 0));
    return new Gains(found, List.copyOf(relevant.values()));
  }

  private static void measure(String query, Gains gains, Table table) {
    table.put("ndcg@10", query, gains.ndcg(10));
    table.put("recall@100", query, gains.recall(100));
    table.put("mrr@10", query, gains.reciprocalRank(10));
    table.put("success@1", query, gains.success(1));
    table.put("success@5", query, gains.success(5));
    table.put("success@10", query, gains.success(10));
  }
}
