package perek.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import perek.corpora.Passage;
import perek.index.cross.LastStage;
import perek.index.filter.Filter;
import perek.index.filter.Holdings;
import perek.index.rank.Explainer;
import perek.index.rank.Ranker;
import perek.index.rank.Ranking;
import perek.index.rank.SecondStage;
import perek.index.rank.SecondStage.Ranked;
import perek.index.rank.Spread;
import perek.index.reading.Interpretation;
import perek.index.search.Allowed;
import perek.index.search.VectorLeg;
import perek.index.search.Weight;
import perek.index.store.PassageDocument;

/// One search over one state of the index: the best passages with different texts, those of several
/// documents among the first where the question is about several things.
final class Finder {

  /// Passages of which fresh documents are taken: further down they have little to do with it.
  private static final int LOOKED_AT = 30;

  private final IndexSearcher text;
  private final Ranker ranker;
  private final LastStage lastStage;
  private final Search search;
  private final Interpretation read;
  private final Map<Integer, Passage> passages = new HashMap<>();

  /// @param vectorLeg empty for a search by text alone
  /// @param read the search as it was read
  Finder(
      IndexSearcher text,
      Optional<VectorLeg> vectorLeg,
      LastStage lastStage,
      Search search,
      Interpretation read)
      throws IOException {
    this.text = text;
    this.ranker = new Ranker(text, vectorLeg, read.question(), search.tuning());
    this.lastStage = lastStage;
    this.search = search;
    this.read = read;
  }

  List<Hit> find() throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (Ranked chosen : choose(ranker.ranking(allowed(read.filters())))) hits.add(hit(chosen));
    return hits;
  }

  List<Explained> explain() throws IOException {
    Ranking ranking = ranker.ranking(allowed(read.filters()));
    Explainer explainer = ranker.explainer(ranking);
    List<Explained> explained = new ArrayList<>();
    for (Ranked chosen : choose(ranking))
      explained.add(new Explained(hit(chosen), explainer.of(chosen)));
    return explained;
  }

  private Allowed allowed(List<Filter> filters) throws IOException {
    return filters.isEmpty() ? Allowed.ALL : Allowed.by(new Holdings(text).query(filters), text);
  }

  private List<Ranked> choose(Ranking ranking) throws IOException {
    int fresh = search.tuning().whole(Weight.SPREAD);
    boolean spread = fresh > 0 && read.aspects().several();
    int most = lastStage.depth(spread ? Math.max(LOOKED_AT, search.k()) : search.k());
    List<Ranked> ordered =
        lastStage.order(read.text(), distinct(ranking, most), ranked -> passage(ranked).embedded());
    if (spread) {
      Spread over = new Spread(fresh);
      List<Set<String>> named = read.aspects().named();
      List<Set<String>> meant = read.aspects().meant();
      ordered = over.documents(over.each(ordered, named, best(named, ordered), Spread.KEPT));
      ordered = over.each(ordered, meant, best(meant, ordered), Spread.PLACES);
    }
    return ordered.subList(0, Math.min(search.k(), ordered.size()));
  }

  /// The best with different texts: the same document in two corpora counts once.
  private List<Ranked> distinct(Ranking ranking, int most) throws IOException {
    SecondStage.Turns turns = ranker.turns(ranking);
    Set<String> texts = new HashSet<>();
    List<Ranked> distinct = new ArrayList<>();
    while (distinct.size() < most && !turns.isEmpty()) {
      Ranked next = turns.next();
      if (!texts.add(passage(next).text())) continue;
      turns.shown(next);
      distinct.add(next);
    }
    return distinct;
  }

  /// The best of each thing: of those that were found, or else of a search in its documents alone.
  private List<Optional<Ranked>> best(List<Set<String>> things, List<Ranked> ordered)
      throws IOException {
    List<Optional<Ranked>> best = new ArrayList<>();
    for (Set<String> thing : things) {
      Optional<Ranked> found =
          ordered.stream().filter(one -> thing.contains(one.traits().document())).findFirst();
      best.add(found.isPresent() ? found : within(thing));
    }
    return best;
  }

  private Optional<Ranked> within(Set<String> documents) throws IOException {
    List<Filter> filters = new ArrayList<>(read.filters());
    filters.add(
        Filter.documents(documents.stream().map(id -> new Filter.Named(id, null)).toList()));
    return ranker.plain(allowed(filters)).ranked().stream().findFirst();
  }

  private Passage passage(Ranked ranked) throws IOException {
    int doc = ranked.candidate().doc();
    Passage known = passages.get(doc);
    if (known != null) return known;
    Passage read = PassageDocument.read(text.storedFields().document(doc));
    passages.put(doc, read);
    return read;
  }

  private Hit hit(Ranked ranked) throws IOException {
    return new Hit(
        passage(ranked),
        ranked.score(),
        ranked.candidate().cosine(),
        ranked.held().share(),
        ranked.held().lacks());
  }
}
