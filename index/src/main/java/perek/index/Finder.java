package perek.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import perek.corpora.Passage;
import perek.index.filter.Holdings;
import perek.index.rank.Explainer;
import perek.index.rank.Feedback;
import perek.index.rank.SecondStage;
import perek.index.rank.SecondStage.Ranked;
import perek.index.reading.Interpretation;
import perek.index.search.Allowed;
import perek.index.search.Fusion;
import perek.index.search.Terms;
import perek.index.search.TextLeg;
import perek.index.search.Tuning;
import perek.index.search.VectorLeg;
import perek.index.store.PassageDocument;
import perek.index.text.Question;

/// One search over one state of the index: both legs, their fusion, feedback where it helps, the
/// second stage, and the best with different texts.
final class Finder {

  private final IndexSearcher text;
  private final TextLeg textLeg;
  private final Optional<VectorLeg> vectorLeg;
  private final Search search;
  private final Question question;
  private final SecondStage secondStage;
  private final Allowed allowed;

  /// @param vectorLeg empty for a search by text alone
  /// @param read the search as it was read
  Finder(IndexSearcher text, Optional<VectorLeg> vectorLeg, Search search, Interpretation read)
      throws IOException {
    this.text = text;
    this.textLeg = new TextLeg(text, search.tuning());
    this.vectorLeg = vectorLeg;
    this.search = search;
    this.question = read.question();
    this.secondStage = new SecondStage(text.getIndexReader(), question, search.tuning());
    this.allowed =
        read.filters().isEmpty()
            ? Allowed.ALL
            : Allowed.by(new Holdings(text).query(read.filters()), text);
  }

  /// What both legs gave, and the order it was brought into.
  ///
  /// @param terms that the text leg looked for
  /// @param cosines of the nearest passages, and of those found by text
  /// @param nearest worst cosine among the nearest
  private record Ranking(
      Terms terms,
      Map<Integer, Double> text,
      Map<Integer, Double> cosines,
      double nearest,
      List<Ranked> ranked) {}

  private record Chosen(Ranked ranked, Hit hit) {}

  List<Hit> find() throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (Chosen chosen : choose(ranking().ranked())) hits.add(chosen.hit());
    return hits;
  }

  List<Explained> explain() throws IOException {
    Ranking ranking = ranking();
    Explainer explainer =
        new Explainer(
            textLeg,
            ranking.terms(),
            search.tuning(),
            ranking.text(),
            ranking.cosines(),
            ranking.nearest());
    List<Explained> explained = new ArrayList<>();
    for (Chosen chosen : choose(ranking.ranked()))
      explained.add(new Explained(chosen.hit(), explainer.of(chosen.ranked())));
    return explained;
  }

  private Ranking ranking() throws IOException {
    Ranking first = ranking(Terms.of(question, search.tuning()), vectorLeg, false);
    Feedback feedback = new Feedback(text, search.tuning());
    if (!feedback.isWanted(first.ranked())) return first;
    Terms terms = feedback.terms(first.terms(), first.ranked());
    return vectorLeg.isEmpty()
        ? ranking(terms, vectorLeg, true)
        : ranking(terms, Optional.of(feedback.vectors(vectorLeg.get(), first.ranked())), true);
  }

  private Ranking ranking(Terms terms, Optional<VectorLeg> vectorLeg, boolean fed)
      throws IOException {
    int depth = search.tuning().depth();
    boolean words = search.tuning().legs() != Tuning.Legs.VECTORS;
    Map<Integer, Double> byText = words ? textLeg.best(terms, allowed, depth) : Map.of();
    Map<String, Double> near =
        vectorLeg.isPresent() ? vectorLeg.get().nearest(depth, allowed, text) : Map.of();
    double floor = near.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
    Map<Integer, Double> cosines = cosines(vectorLeg, byText.keySet(), near);
    List<Fusion.Candidate> fused = Fusion.fuse(byText, cosines, floor, search.tuning());
    return new Ranking(terms, byText, cosines, floor, secondStage.rank(fused, fed));
  }

  /// By document number: of the nearest passages, and of those found by text.
  private Map<Integer, Double> cosines(
      Optional<VectorLeg> vectorLeg, Set<Integer> byText, Map<String, Double> near)
      throws IOException {
    Map<Integer, Double> cosines = new LinkedHashMap<>();
    if (vectorLeg.isEmpty()) return cosines;
    Map<String, Integer> documents = textLeg.documents(near.keySet(), allowed);
    documents.forEach((hash, doc) -> cosines.put(doc, near.getOrDefault(hash, 0.0)));
    Map<Integer, String> others = new LinkedHashMap<>();
    for (int doc : byText) if (!cosines.containsKey(doc)) others.put(doc, textLeg.hash(doc));
    Map<String, Double> known = vectorLeg.get().cosines(others.values());
    others.forEach((doc, hash) -> {
      Double cosine = known.get(hash);
      if (cosine != null) cosines.put(doc, cosine);
    });
    return cosines;
  }

  /// The best with different texts: the same document in two corpora counts once.
  private List<Chosen> choose(List<Ranked> ranked) throws IOException {
    SecondStage.Turns turns = secondStage.new Turns(ranked);
    Set<String> texts = new HashSet<>();
    List<Chosen> chosen = new ArrayList<>();
    while (chosen.size() < search.k() && !turns.isEmpty()) {
      Ranked next = turns.next();
      Passage passage = PassageDocument.read(text.storedFields().document(next.candidate().doc()));
      if (!texts.add(passage.text())) continue;
      turns.shown(next);
      chosen.add(new Chosen(next, hit(passage, next)));
    }
    return chosen;
  }

  private static Hit hit(Passage passage, Ranked ranked) {
    return new Hit(
        passage,
        ranked.score(),
        ranked.candidate().cosine(),
        ranked.held().share(),
        ranked.held().lacks());
  }
}
