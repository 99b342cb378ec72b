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
import perek.index.search.Fusion;
import perek.index.search.Fusion.Candidate;
import perek.index.search.TextLeg;
import perek.index.search.VectorLeg;
import perek.index.store.PassageDocument;
import perek.index.text.Question;

/// One search over one state of the index.
final class Finder {

  private final IndexSearcher text;
  private final TextLeg textLeg;
  private final Optional<VectorLeg> vectorLeg;

  /// @param vectorLeg empty for a search by text alone
  Finder(IndexSearcher text, Optional<VectorLeg> vectorLeg) {
    this.text = text;
    this.textLeg = new TextLeg(text);
    this.vectorLeg = vectorLeg;
  }

  List<Hit> find(Search search) throws IOException {
    Question question = Question.of(search.text());
    Map<Integer, Double> byText = textLeg.best(question, Search.DEPTH);
    Map<String, Double> near =
        vectorLeg.isPresent() ? vectorLeg.get().nearest(Search.DEPTH) : Map.of();
    double floor = near.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
    Map<Integer, Double> cosines = cosines(byText.keySet(), near);
    return hits(Fusion.fuse(byText, cosines, floor), search.k(), question);
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

  /// The best with different texts: the same document in two corpora counts once.
  private List<Hit> hits(List<Candidate> ranked, int k, Question question) throws IOException {
    Coverage coverage = new Coverage(text.getIndexReader(), question);
    Set<String> texts = new HashSet<>();
    List<Hit> hits = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (hits.size() == k) break;
      Passage passage = PassageDocument.read(text.storedFields().document(candidate.doc()));
      if (texts.add(passage.text()))
        hits.add(
            new Hit(
                passage, candidate.score(), candidate.cosine(), coverage.of(passage.embedded())));
    }
    return hits;
  }
}
