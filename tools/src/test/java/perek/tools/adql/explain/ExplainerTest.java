package perek.tools.adql.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import perek.tools.adql.Sample;
import perek.tools.adql.parse.Parser;

class ExplainerTest {

  static List<String> examples() {
    return Sample.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsExplainedWithSections(String query) {
    List<Line> lines = Explainer.explain(Parser.parse(query), Optional.empty());
    assertThat(lines).isNotEmpty().allSatisfy(l -> assertThat(l.section()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT TOP 5 ra FROM sky.star | Give the first 5 rows and no more | 2.2 (TOP)",
        "SELECT ra FROM sky.star WHERE plx IS NULL | is not known (NULL) | 2.2.3 (WHERE)",
        "SELECT ra FROM sky.star ORDER BY gmag DESC | the greatest first | 2.2 (ORDER BY)",
        "SELECT ra FROM sky.star WHERE 1=CONTAINS(pos, CIRCLE(1, 2, 0.1)) | radius 6 arcmin | 2.2.3 (WHERE), 4.2.12 (CONTAINS), 4.2.11 (CIRCLE)",
        "SELECT ra FROM sky.star WHERE DISTANCE(ra, dec, 1, 2) < 1/3600. | is below 1 arcsec | 2.2.3 (WHERE), 4.2.16 (DISTANCE)",
        "SELECT plx FROM sky.star | Show plx [Parallax, in mas] | 2.2 (SELECT)",
        "WITH a AS (SELECT ra FROM sky.star) SELECT ra FROM a | First make a result and call it a: | 4.5.1"
      })
  void constructsAreSaidInPlainWords(String query, String words, String section) {
    assertThat(Explainer.explain(Parser.parse(query), Optional.of(Sample.schema())))
        .anySatisfy(line -> {
          assertThat(line.text()).contains(words);
          assertThat(line.section()).isEqualTo(section);
        });
  }
}
