package perek.assistant.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GainsTest {

  /// Right ones at ranks 2 and 5, a third not found.
  private static final Gains GAINS = new Gains(List.of(0, 1, 0, 0, 2), List.of(1, 2, 1));

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "10, 1"})
  void successIsOneOnceARightOneIsThere(int k, double success) {
    assertThat(GAINS.success(k)).isEqualTo(success);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, .5", "10, .5"})
  void reciprocalRankIsThatOfTheFirstRightOne(int k, double value) {
    assertThat(GAINS.reciprocalRank(k)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, .33333333", "100, .66666667"})
  void recallIsTheShareFound(int k, double value) {
    assertThat(GAINS.recall(k)).isCloseTo(value, within(1e-8));
  }

  /// As trec_eval computes it: (1/lb 3 + 2/lb 6) / (2 + 1/lb 3 + 1/lb 4).
  @Test
  void ndcgHasLinearGains() {
    assertThat(GAINS.ndcg(10)).isCloseTo((.63092975 + 2 / 2.5849625) / 3.13092975, within(1e-7));
    assertThat(GAINS.ndcg(1)).isZero();
    assertThat(new Gains(List.of(2, 1, 1), List.of(1, 1, 2)).ndcg(10)).isEqualTo(1);
  }

  @Test
  void nothingFoundOrNothingRelevantIsZero() {
    assertThat(new Gains(List.of(), List.of(1)).ndcg(10)).isZero();
    assertThat(new Gains(List.of(0), List.of()).ndcg(10)).isZero();
    assertThat(new Gains(List.of(0), List.of()).recall(10)).isZero();
  }
}
