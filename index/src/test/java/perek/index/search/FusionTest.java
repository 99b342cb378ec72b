package perek.index.search;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.index.search.Fusion.Candidate;

class FusionTest {

  /// Document 1 is the best by text, 4 the nearest, 2 good in both, 5 without a vector.
  private static final Map<Integer, Double> TEXT =
      new LinkedHashMap<>(Map.of(1, 9., 2, 8., 3, 1., 5, 5.));

  private static final Map<Integer, Double> COSINES =
      new LinkedHashMap<>(Map.of(4, .9, 2, .85, 3, .6, 1, .1));

  private static List<Candidate> fuse(String tuning) {
    return Fusion.fuse(TEXT, COSINES, .6, Tuning.of(tuning));
  }

  @ParameterizedTest
  @CsvSource({"minmax", "rrf", "zscore"})
  void whatIsGoodInBothComesFirst(String method) {
    assertThat(fuse("fusion=" + method).getFirst().doc()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"textWeight=1, 1", "textWeight=0, 4"})
  void theWeightDecidesBetweenBothSides(String tuning, int best) {
    assertThat(fuse(tuning).getFirst().doc()).isEqualTo(best);
  }

  @Test
  void minmaxStretchesFromTheWorstToTheBest() {
    Map<Integer, Candidate> of = new LinkedHashMap<>();
    fuse("").forEach(c -> of.put(c.doc(), c));
    assertThat(of.get(1)).isEqualTo(new Candidate(1, .45, .1, 1, 0.));
    assertThat(of.get(5)).isEqualTo(new Candidate(5, .5, null, .5, null));
    assertThat(of.get(2))
        .isNotNull()
        .extracting(Candidate::score, as(DOUBLE))
        .isCloseTo(.45 * 7 / 8. + .55 * .25 / .3, within(1e-9));
  }

  @Test
  void reciprocalRanksCountPlacesAlone() {
    Candidate second =
        fuse("fusion=rrf,rrfK=9").stream().filter(c -> c.doc() == 2).findFirst().orElseThrow();
    assertThat(second.score()).isCloseTo(10 / 11., within(1e-9));
  }

  @Test
  void oneSideAloneKeepsItsOwnOrder() {
    assertThat(Fusion.fuse(Map.of(), COSINES, .6, Tuning.of("vectors")))
        .extracting(Candidate::doc)
        .startsWith(4, 2);
    assertThat(Fusion.fuse(TEXT, Map.of(), 1, Tuning.of("text")))
        .extracting(Candidate::doc)
        .containsExactly(1, 2, 5, 3);
  }
}
