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
import perek.index.search.Coverage;
import perek.index.search.Explainer;
import perek.index.search.Fusion;
import perek.index.search.Fusion.Candidate;
import perek.index.search.TextLeg;
import perek.index.search.Tuning;
import perek.index.search.VectorLeg;
import perek.index.store.PassageDocument;
import perek.index.text.Question;

/// One search over one state of the index.
final class Finder {

  private final IndexSearcher text;
  private final TextLeg textLeg;
  private final Optional<VectorLeg> vectorLeg;
  private final Search search;
  private final Question question;

  /// @param vectorLeg empty for a search by text alone
  Finder(IndexSearcher text, Optional<VectorLeg> vectorLeg, Search search) {
    this.text = text;
    this.textLeg = new TextLeg(text, search.tuning());
    this.vectorLeg = vectorLeg;
    this.search = search;
    this.question = Question.of(search.text());
  }

  /// What both legs gave.
  ///
  /// @param cosines of the nearest passages, and of those found by text
  /// @param nearest worst cosine among the nearest
  private record Legs(Map<Integer, Double> text, Map<Integer, Double> cosines, double nearest) {}

  List<Hit> find() throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (Chosen chosen : choose(legs())) hits.add(chosen.hit());
    return hits;
  }

  List<Explained> explain() throws IOException {
    Legs legs = legs();
    Explainer explainer =
        new Explainer(
            textLeg, question, search.tuning(), legs.text(), legs.cosines(), legs.nearest());
    List<Explained> explained = new ArrayList<>();
    for (Chosen chosen : choose(legs))
      explained.add(new Explained(chosen.hit(), explainer.of(chosen.candidate())));
    return explained;
  }

  private Legs legs() throws IOException {
    int depth = search.tuning().depth();
    boolean words = search.tuning().legs() != Tuning.Legs.VECTORS;
    Map<Integer, Double> byText = words ? textLeg.best(question, depth) : Map.of();
    Map<String, Double> near = vectorLeg.isPresent() ? vectorLeg.get().nearest(depth) : Map.of();
    double floor = near.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
    return new Legs(byText, cosines(byText.keySet(), near), floor);
  }

  /// By document number: of the nearest passages, and of those found by text.
  private Map<Integer, Double> cosines(Set<Integer> byText, Map<String, Double> near)
      throws IOException {
    Map<Integer, Double> cosines = new LinkedHashMap<>();
    if (vectorLeg.isEmpty()) return cosines;
    Map<String, Integer> documents = textLeg.documents(near.keySet());
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

  private record Chosen(Candidate candidate, Hit hit) {}

  /// The best with different texts: the same document in two corpora counts once.
  private List<Chosen> choose(Legs legs) throws IOException {
    List<Candidate> ranked =
        Fusion.fuse(legs.text(), legs.cosines(), legs.nearest(), search.tuning());
    Coverage coverage = new Coverage(text.getIndexReader(), question);
    Set<String> texts = new HashSet<>();
    List<Chosen> chosen = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (chosen.size() == search.k()) break;
      Passage passage = PassageDocument.read(text.storedFields().document(candidate.doc()));
      if (texts.add(passage.text()))
        chosen.add(
            new Chosen(
                candidate,
                new Hit(
                    passage,
                    candidate.score(),
                    candidate.cosine(),
                    coverage.of(passage.embedded()))));
    }
    return chosen;
  }
}
