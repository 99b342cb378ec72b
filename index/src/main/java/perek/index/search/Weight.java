package perek.index.search;

import java.util.Optional;
import java.util.stream.Stream;

/// The numbers of a [Tuning], each with its name, its default and its range. What the defaults were
/// chosen on is told in `docs/decisions/0005-second-stage.md`.
public enum Weight {
  /// Share of the text side in the fused score.
  TEXT_WEIGHT("textWeight", .45, 0, 1),
  /// How many candidates each side gives.
  DEPTH("depth", 100, 10, 1000),
  /// Constant of reciprocal rank fusion: the larger, the less the first ranks stand out.
  RRF_K("rrfK", 60, 1, 1000),
  /// Weight of a word in titles and headings, that in the text being 1.
  TITLE_BOOST("titleBoost", .4, 0, 10),
  /// Weight of an identifier or a part of one.
  IDENT_BOOST("identBoost", .2, 0, 10),
  /// Weight of a token written exactly so.
  EXACT_BOOST("exactBoost", .3, 0, 10),
  /// Of BM25: how much a repeated word counts.
  K1("k1", 1.2, 0, 10),
  /// Of BM25: how much a long passage is held against itself.
  B("b", .75, 0, 1),
  /// Weight of a word that the glossary adds, that of a word of the question being 1.
  EXPANSION("expansion", .3, 0, 2),
  /// Share of the question with the glossary's terms in the vector that is looked for.
  EXPANDED_VECTOR("expandedVector", .5, 0, 1),
  /// What a passage gains whose document the glossary names.
  DOCUMENT_BOOST("documentBoost", .2, 0, 2),
  /// What a passage gains that holds all words of the question, and in part one that holds some.
  COVERAGE("coverage", .85, 0, 2),
  /// What a passage loses that is an example or a list of changes or references.
  ILLUSTRATION("illustration", .3, 0, 2),
  /// What a passage of a tutorial loses.
  TUTORIAL("tutorial", .6, 0, 2),
  /// What a passage loses for each better one of its section.
  REPEAT("repeat", .2, 0, 2),
  /// How many of the places 6 to 10 go to documents that have none yet, where a question is about
  /// several things.
  SPREAD("spread", 5, 0, 5),
  /// Passages that pseudo-relevance feedback reads.
  FEEDBACK_PASSAGES("feedbackPassages", 10, 1, 50),
  /// Terms that it adds.
  FEEDBACK_TERMS("feedbackTerms", 10, 0, 100),
  /// Share of the question's own words beside those terms.
  FEEDBACK_SHARE("feedbackShare", .5, 0, 1),
  /// Weight of the mean vector of the three best passages, that of the question being 1.
  FEEDBACK_VECTOR("feedbackVector", .5, 0, 2);

  private final String label;
  private final double usual;
  private final double low;
  private final double high;

  Weight(String label, double usual, double low, double high) {
    this.label = label;
    this.usual = usual;
    this.low = low;
    this.high = high;
  }

  /// As settings name it.
  public String label() {
    return label;
  }

  /// The default.
  public double usual() {
    return usual;
  }

  static Optional<Weight> named(String label) {
    return Stream.of(values()).filter(weight -> weight.label.equals(label)).findFirst();
  }

  /// Why a value cannot be taken; empty where it can.
  Optional<String> fault(double value) {
    if (!(value >= low && value <= high))
      return Optional.of("%s is %s, must be from %.0f to %.0f".formatted(label, value, low, high));
    boolean whole =
        switch (this) {
          case DEPTH, RRF_K, SPREAD, FEEDBACK_PASSAGES, FEEDBACK_TERMS -> true;
          default -> false;
        };
    return whole && value != Math.rint(value)
        ? Optional.of(label + " is " + value + ", must be a whole number")
        : Optional.empty();
  }

  /// As settings write a value of it.
  static String text(double value) {
    return value == Math.rint(value) && value >= 10
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
