package perek.assistant.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perek.index.search.Tuning;

class ExpectedTest {

  @Test
  void everyKeptScoreCanBeMeasuredAgain() {
    assertThat(Expected.all())
        .isNotEmpty()
        .allSatisfy(expected -> {
          assertThat(expected.evaluation()).isIn("retrieval", "beir", "answers");
          assertThat(expected.values()).isNotEmpty();
          assertThat(expected.configurations())
              .allSatisfy(text -> assertThat(Tuning.of(text).label()).isEqualTo(text));
          assertThat(expected.values())
              .allSatisfy(value -> {
                assertThat(value.value()).isBetween(0., 1.);
                assertThat(value.tolerance()).isPositive();
                assertThat(value.metric()).isNotEmpty();
              });
        });
  }

  @Test
  void aScoreWithinTheToleranceIsTheSame() {
    Expected.Value value = new Expected.Value("text", "ndcg@10", .4, .01);
    assertThat(value.differsFrom(.405)).isFalse();
    assertThat(value.differsFrom(.42)).isTrue();
    assertThat(value.differsFrom(.38)).isTrue();
  }
}
