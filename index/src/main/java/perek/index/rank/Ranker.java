package perek.index.rank;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import perek.index.search.Allowed;
import perek.index.search.Fusion;
import perek.index.search.Terms;
import perek.index.search.TextLeg;
import perek.index.search.Tuning;
import perek.index.search.VectorLeg;
import perek.index.text.Question;

/// Both legs, their fusion, feedback where it helps, and the second stage, for one question over
/// one state of the index.
public final class Ranker {

  private final IndexSearcher text;
  private final TextLeg textLeg;
  private final Optional<VectorLeg> vectorLeg;
  private final Question question;
  private final Tuning tuning;
  private final SecondStage secondStage;

  /// @param vectorLeg empty for a search by text alone
  public Ranker(IndexSearcher text, Optional<VectorLeg> vectorLeg, Question question, Tuning tuning)
      throws IOException {
    this.text = text;
    this.textLeg = new TextLeg(text, tuning);
    this.vectorLeg = vectorLeg;
    this.question = question;
    this.tuning = tuning;
    this.secondStage = new SecondStage(text.getIndexReader(), question, tuning);
  }

  /// Tells why passages of a ranking stand where they do.
  public Explainer explainer(Ranking ranking) {
    return new Explainer(
        textLeg, ranking.terms(), tuning, ranking.text(), ranking.cosines(), ranking.nearest());
  }

  /// Gives the ranked ones one by one.
  public SecondStage.Turns turns(Ranking ranking) {
    return secondStage.new Turns(ranking.ranked());
  }

  /// The allowed passages, with feedback where it helps.
  public Ranking ranking(Allowed allowed) throws IOException {
    Ranking first = plain(allowed);
    Feedback feedback = new Feedback(text, tuning);
    if (!feedback.isWanted(first.ranked())) return first;
    Terms terms = feedback.terms(first.terms(), first.ranked());
    Optional<VectorLeg> towards =
        vectorLeg.isEmpty()
            ? vectorLeg
            : Optional.of(feedback.vectors(vectorLeg.get(), first.ranked()));
    return ranking(terms, towards, allowed, true);
  }

  /// The allowed passages by the question alone.
  public Ranking plain(Allowed allowed) throws IOException {
    return ranking(Terms.of(question, tuning), vectorLeg, allowed, false);
  }

  private Ranking ranking(Terms terms, Optional<VectorLeg> vectors, Allowed allowed, boolean fed)
      throws IOException {
    boolean words = tuning.legs() != Tuning.Legs.VECTORS;
    Map<Integer, Double> byText = words ? textLeg.best(terms, allowed, tuning.depth()) : Map.of();
    Map<String, Double> near =
        vectors.isPresent() ? vectors.get().nearest(tuning.depth(), allowed, text) : Map.of();
    double floor = near.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
    Map<Integer, Double> cosines = new LinkedHashMap<>();
    if (vectors.isPresent()) cosines.putAll(cosines(vectors.get(), byText.keySet(), near, allowed));
    List<Fusion.Candidate> fused = Fusion.fuse(byText, cosines, floor, tuning);
    return new Ranking(terms, byText, cosines, floor, secondStage.rank(fused, fed));
  }

  /// By document number: of the nearest passages, and of those found by text.
  private Map<Integer, Double> cosines(
      VectorLeg vectors, Set<Integer> byText, Map<String, Double> near, Allowed allowed)
      throws IOException {
    Map<Integer, Double> cosines = new LinkedHashMap<>();
    Map<String, Integer> documents = textLeg.documents(near.keySet(), allowed);
    documents.forEach((hash, doc) -> cosines.put(doc, near.getOrDefault(hash, 0.0)));
    Map<Integer, String> others = new LinkedHashMap<>();
    for (int doc : byText) if (!cosines.containsKey(doc)) others.put(doc, textLeg.hash(doc));
    Map<String, Double> known = vectors.cosines(others.values());
    others.forEach((doc, hash) -> {
      Double cosine = known.get(hash);
      if (cosine != null) cosines.put(doc, cosine);
    });
    return cosines;
  }
}
