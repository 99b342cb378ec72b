package perek.assistant.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private final Bootstrap bootstrap = new Bootstrap(4_000, 1);

  private static Column column(int questions, IntToDoubleFunction value) {
    SequencedMap<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < questions; i++) values.put("q" + i, value.applyAsDouble(i));
    return new Column("m", values);
  }

  /// The normal approximation of a share of .8 of 100 is .8 ± 1.96 * .04.
  @Test
  void intervalOfAShareIsThatOfTheBinomial() {
    Score score = bootstrap.score(column(100, i -> i < 80 ? 1 : 0));
    assertThat(score.value()).isCloseTo(.8, within(1e-9));
    assertThat(score.low()).isCloseTo(.72, within(.015));
    assertThat(score.high()).isCloseTo(.88, within(.015));
    assertThat(score.questions()).isEqualTo(100);
  }

  @Test
  void equalSeedsGiveEqualNumbersAndOthersDoNot() {
    Column column = column(40, i -> i % 3);
    assertThat(new Bootstrap(1_000, 7).score(column))
        .isEqualTo(new Bootstrap(1_000, 7).score(column));
    Column fine = column(40, i -> Math.sin(i));
    assertThat(new Bootstrap(1_000, 7).score(fine))
        .isNotEqualTo(new Bootstrap(1_000, 8).score(fine));
  }

  @Test
  void pairingSeesASmallSteadyDifferenceThatIntervalsAloneDoNot() {
    Column one = column(50, i -> i / 50. + .02);
    Column other = column(50, i -> i / 50.);
    assertThat(bootstrap.score(one).low()).isLessThan(bootstrap.score(other).high());
    Difference difference = bootstrap.difference(one, other);
    assertThat(difference.difference()).isCloseTo(.02, within(1e-9));
    assertThat(difference.low()).isPositive();
    assertThat(difference.p()).isLessThan(.001);
  }

  @Test
  void chanceDifferencesAreNotSignificant() {
    Difference difference =
        bootstrap.difference(column(50, i -> i % 2), column(50, i -> (i + 1) % 2));
    assertThat(difference.low()).isNegative();
    assertThat(difference.high()).isPositive();
    assertThat(difference.p()).isGreaterThan(.5);
  }

  /// Five gains of five: both signs of all five are 2 of 32 orders.
  @Test
  void probabilityIsThatOfTheSigns() {
    Difference difference = bootstrap.difference(column(5, _ -> 1), column(5, _ -> 0));
    assertThat(difference.p()).isCloseTo(2 / 32., within(.015));
  }

  @Test
  void equalColumnsDifferByNothing() {
    Column column = column(10, i -> i);
    Difference difference = bootstrap.difference(column, column);
    assertThat(difference.difference()).isZero();
    assertThat(difference.p()).isEqualTo(1);
  }

  @Test
  void onlyQuestionsOfBothCount() {
    Difference difference = bootstrap.difference(column(10, _ -> 1), column(4, _ -> 0));
    assertThat(difference.questions()).isEqualTo(4);
    assertThat(difference.value()).isEqualTo(1);
  }

  @Test
  void fewerResamplesThanAThousandAreRefused() {
    assertThatThrownBy(() -> new Bootstrap(999, 1)).hasMessageContaining("999, must be from 1000");
  }
}
