package perek.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                       | hybrid",
        "hybrid                   | hybrid",
        "text                     | text",
        "vectors                  | vectors",
        "titleBoost=.8,fusion=rrf | hybrid,fusion=rrf,titleBoost=0.8",
        "text, k1=0.9 ,b=.4       | text,k1=0.9,b=0.4",
        "legs=TEXT,depth=200      | text,depth=200",
        "fusion=zscore,depth=200.0 | hybrid,fusion=zscore,depth=200",
        "titleBoost=.4            | hybrid"
      })
  void aTextNamesWhatDiffersFromTheDefault(String text, String label) {
    assertThat(Tuning.of(text).label()).isEqualTo(label);
  }

  @Test
  void everySettingIsReadAsItIsWritten() {
    Tuning odd =
        new Tuning(
            Tuning.Legs.TEXT,
            Tuning.Method.RRF,
            Tuning.Feedback.ALWAYS,
            Map.of(Weight.DEPTH, 50., Weight.TITLE_BOOST, .1, Weight.B, .5, Weight.REPEAT, 0.));
    assertThat(Tuning.of(odd.label())).isEqualTo(odd);
    assertThat(Tuning.of("")).isEqualTo(Tuning.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titelBoost=1  | there is no setting 'titelBoost'",
        "words         | legs is 'words', must be one of text, vectors, hybrid",
        "fusion=sum    | must be one of minmax, rrf, zscore",
        "b=1.5         | b is 1.5, must be from 0 to 1",
        "feedback=some | must be one of off, records, always",
        "depth=5       | depth is 5.0, must be from 10 to 1000",
        "depth=20.5    | must be a whole number",
        "k1=NaN        | k1 is NaN, must be from 0 to 10",
        "k1=           | k1 is '', must be a number"
      })
  void whatCannotBeUnderstoodIsNamed(String text, String reason) {
    assertThatThrownBy(() -> Tuning.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    assertThatThrownBy(() -> Tuning.of("words,b=2,x=1"))
        .hasMessageContaining("words")
        .hasMessageContaining("b is 2.0")
        .hasMessageContaining("'x'");
  }
}
