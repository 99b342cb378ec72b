package perek.tools.classify.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import perek.tools.classify.model.Estimate;
import perek.tools.classify.model.Judgement;
import perek.tools.classify.model.Task;

class ScoresTest {

  /// Says a label with a confidence, the rest shared by the others.
  private static Told told(String star, int truth, int label, double confidence) {
    double[] p = new double[3];
    for (int k = 0; k < 3; k++) p[k] = k == label ? confidence : (1 - confidence) / 2;
    return new Told(
        star,
        star,
        truth,
        new Judgement(label, p, confidence < .5, 0, false, Map.of("v", new Estimate(2, 1, 3, "K"))),
        Map.of("v", truth + 1.5));
  }

  private static final List<Told> FOUR =
      List.of(told("a", 0, 0, .9), told("b", 0, 0, .9), told("c", 1, 0, .6), told("d", 2, 2, .4));

  @Test
  void countsAndMeansAreThoseByHand() {
    Scores scores = Scores.of("by hand", Task.HALPHA, FOUR);
    assertThat(scores.confusion())
        .isEqualTo(List.of(List.of(2, 0, 0), List.of(1, 0, 0), List.of(0, 0, 1)));
    assertThat(scores.accuracy().value()).isEqualTo(.75);
    // F1: 4/5, 0 and 1.
    assertThat(scores.macroF1().value()).isCloseTo(.6, within(1e-12));
    assertThat(scores.answered()).isEqualTo(.75);
    assertThat(scores.errorAnswered()).isCloseTo(1 / 3., within(1e-12));
    assertThat(scores.withinOneClass()).isNull();
  }

  @Test
  void calibrationErrorWeighsTheGapsOfTheBins() {
    // Bins of .9 (2 right of 2), .6 (0 of 1) and .4 (1 of 1): (.2 + .6 + .6) / 4.
    assertThat(Labels.ece(FOUR)).isCloseTo(.35, within(1e-12));
  }

  @Test
  void errorAtACoverageLeavesTheLeastSureOut() {
    assertThat(Labels.errorAt(FOUR, .5)).isZero();
    assertThat(Labels.errorAt(FOUR, .75)).isCloseTo(1 / 3., within(1e-12));
  }

  @Test
  void quantitiesTellErrorAndCoverage() {
    // Truths 1.5, 1.5, 2.5, 3.5 against 2 in [1, 3].
    assertThat(Scores.of("q", Task.HALPHA, FOUR).quantities())
        .hasEntrySatisfying(
            "v",
            v -> {
              assertThat(v.mae().value()).isCloseTo(.75, within(1e-12));
              assertThat(v.coverage90()).isEqualTo(.75);
              assertThat(v.width()).isEqualTo(2);
            });
  }

  @Test
  void spectraOfOneStarAreDrawnTogether() {
    List<Told> same = new ArrayList<>();
    for (int i = 0; i < 10; i++) same.add(told("one star", i % 2, 0, .9));
    Interval interval = new Bootstrap(same).of(Labels::accuracy);
    assertThat(interval.low()).isEqualTo(interval.value()).isEqualTo(interval.high());
    Interval apart = new Bootstrap(FOUR).of(Labels::accuracy);
    assertThat(apart.low()).isLessThan(apart.value());
  }
}
