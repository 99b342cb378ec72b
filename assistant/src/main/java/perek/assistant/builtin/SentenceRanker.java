package perek.assistant.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import perek.assistant.evidence.Evidence;
import perek.assistant.ground.Sentences;
import perek.assistant.ground.Words;
import perek.corpora.Passage;
import perek.index.Embedder;

/// Orders the sentences of the passages found by how well each answers the question by itself.
///
/// Three views are added: likeness of meaning (cosine of the sentence under its section title with
/// the question), the passage's own rank, and the share of the question's words that the sentence
/// holds. A definition gains where one is asked for; a sentence that points at something not quoted
/// with it loses.
final class SentenceRanker {

  private static final double MEANING = .5;
  private static final double PASSAGE = .25;
  private static final double SHARED = .25;
  private static final double FORM = .08;
  private static final double ALONE = .08;
  private static final int ONE_FACT = 500;
  private static final int LONGEST = 900;
  private static final Pattern DEFINING =
      Pattern.compile(
          "^(?:what(?:'s| is| are| does)|define|explain|who is)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFINITION =
      Pattern.compile(
          "^(?:the |an? )?[\\p{L}\\d][^.,;]{0,60}? (?:is|are|means|stands for|defines)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Embedder embedder;

  SentenceRanker(Embedder embedder) {
    this.embedder = embedder;
  }

  /// A sentence with its place and its score; higher answers better.
  record Ranked(Evidence.Found found, Sentences.Span span, double score) {}

  /// Best first.
  List<Ranked> rank(String question, List<Evidence.Found> passages) {
    List<Place> places = places(passages);
    if (places.isEmpty()) return List.of();
    float[] asked = embedder.query(question);
    List<float[]> vectors = embedder.passages(places.stream().map(Place::inContext).toList());
    Asked view = new Asked(Words.of(question), DEFINING.matcher(question).find());
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      ranked.add(view.score(places.get(i), dot(asked, vectors.get(i))));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return ranked;
  }

  private record Place(Evidence.Found found, int rank, Sentences.Span span) {
    /// A passage of one fact, such as a starter note's, was written to answer by itself.
    boolean alone() {
      return found.hit().passage().text().length() <= ONE_FACT;
    }

    String inContext() {
      Passage p = found.hit().passage();
      return (p.sections().isEmpty() ? p.document().id() : p.sections().getLast())
          + ": "
          + span.text();
    }
  }

  private static List<Place> places(List<Evidence.Found> passages) {
    List<Place> places = new ArrayList<>();
    for (int rank = 0; rank < passages.size(); rank++) {
      Evidence.Found found = passages.get(rank);
      for (Sentences.Span span : Sentences.of(found.hit().passage().text())) {
        if (span.text().length() <= LONGEST) places.add(new Place(found, rank, span));
      }
    }
    return places;
  }

  private record Asked(Set<String> words, boolean forDefinition) {
    Ranked score(Place place, double cosine) {
      double meaning = Math.clamp((cosine - .45) / .45, 0, 1);
      double passage = 1 / (1 + .25 * place.rank());
      double shared = Words.coverage(words, Words.of(place.inContext()));
      double score = MEANING * meaning + PASSAGE * passage + SHARED * shared + form(place);
      return new Ranked(place.found(), place.span(), score);
    }

    private double form(Place place) {
      double form = place.span().standsAlone() ? 0 : -FORM;
      if (place.alone()) form += ALONE;
      boolean defines = forDefinition && DEFINITION.matcher(place.span().text()).find();
      return defines ? form + FORM : form;
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }
}
