package perek.assistant.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import perek.assistant.builtin.Sufficiency;
import perek.assistant.eval.gold.Case;
import perek.assistant.eval.gold.Target;
import perek.assistant.eval.measure.Gains;
import perek.assistant.eval.measure.TrecRun;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.index.Hit;
import perek.index.Search;
import perek.index.search.Tuning;

/// Measures search on cases, by the passages that a user is shown, in their order. `section@k` is 1
/// where one of the first `k` stands in a section that answers, `document@k` where one is of a
/// document that answers, `documents@10` of a question over several documents where the first 10
/// hold each of them; a second passage of a section adds nothing to `ndcg@10` and takes its place.
/// `…-refused` is what the abstention rule says to these passages.
public final class CaseRetrieval {

  private static final int NEAR_THE_TOP = 5;

  private final Function<Search, List<Hit>> index;
  private final Progress progress;

  public CaseRetrieval(Function<Search, List<Hit>> index, Progress progress) {
    this.index = index;
    this.progress = progress;
  }

  /// @throws CancellationException once the progress says that the user has asked to stop
  public Measured run(List<Case> cases, Tuning tuning) {
    Table table = new Table();
    List<Measured.Missed> missed = new ArrayList<>();
    LinkedHashMap<String, List<TrecRun.Entry>> rankings = new LinkedHashMap<>();
    int done = 0;
    for (Case one : cases) {
      if (progress.cancelled()) throw new CancellationException("stopped");
      progress.report("searching, " + tuning.label(), done++, cases.size());
      List<Hit> hits = index.apply(new Search(one.question(), Search.DEPTH, tuning));
      rankings.put(one.id(), hits.stream().map(CaseRetrieval::entry).toList());
      boolean refused = Sufficiency.refuses(one.question(), hits);
      if (!one.answerable()) {
        table.put("unanswerable-refused", one.id(), refused);
        continue;
      }
      measure(one, hits.stream().map(Hit::passage).toList(), table, missed);
      table.put("answerable-refused", one.id(), refused);
    }
    return new Measured(tuning, table.columns(), new TrecRun(tuning.label(), rankings), missed);
  }

  private static void measure(
      Case one, List<Passage> found, Table table, List<Measured.Missed> missed) {
    Gains documents = gains(found, List.of(one::isRightDocument));
    if (!one.targets().isEmpty()) {
      List<Predicate<Passage>> rights = new ArrayList<>();
      one.targets().forEach(target -> rights.add(target::holds));
      Gains sections = gains(found, rights);
      table.put("section@1", one.id(), sections.success(1));
      table.put("section@5", one.id(), sections.success(5));
      table.put("section@10", one.id(), sections.success(10));
      table.put("mrr@10", one.id(), sections.reciprocalRank(10));
      table.put("ndcg@10", one.id(), sections.ndcg(10));
      table.put("recall@100", one.id(), sections.recall(100));
      if (sections.success(NEAR_THE_TOP) == 0) missed.add(missed(one, sections, found));
    }
    table.put("document@1", one.id(), documents.success(1));
    table.put("document@5", one.id(), documents.success(5));
    if (one.documents().size() > 1)
      table.put("documents@10", one.id(), gains(found, one.rightDocuments()).recall(10) == 1);
  }

  /// Each right thing gains once, where it is first found.
  private static Gains gains(List<Passage> found, List<Predicate<Passage>> rights) {
    Set<Predicate<Passage>> left = new LinkedHashSet<>(rights);
    List<Integer> gains = new ArrayList<>();
    for (Passage passage : found) {
      var first = left.stream().filter(right -> right.test(passage)).findFirst();
      first.ifPresent(left::remove);
      gains.add(first.isPresent() ? 1 : 0);
    }
    return new Gains(gains, rights.stream().map(_ -> 1).toList());
  }

  private static Measured.Missed missed(Case one, Gains sections, List<Passage> found) {
    int at = sections.found().indexOf(1);
    String first = found.isEmpty() ? "nothing was found" : "first: " + found.getFirst().header();
    String rank = at < 0 ? "not among " + found.size() : "rank " + (at + 1);
    return new Measured.Missed(
        one.id(),
        one.question(),
        String.join("; ", one.targets().stream().map(Target::label).toList()),
        rank + ", " + first);
  }

  /// Passages have no short name of their own: document, section, and the start of the hash.
  private static TrecRun.Entry entry(Hit hit) {
    Passage passage = hit.passage();
    String section = passage.sections().isEmpty() ? "" : passage.sections().getLast();
    return new TrecRun.Entry(
        passage.document().id() + "#" + section + "#" + passage.hash().substring(0, 8),
        hit.score());
  }
}
