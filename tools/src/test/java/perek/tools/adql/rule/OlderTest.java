package perek.tools.adql.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.adql.Sample;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialect;
import perek.tools.adql.problem.Code;
import perek.tools.adql.repair.Repairer;
import perek.tools.adql.schema.Language;
import perek.tools.adql.schema.Schema;

/// Services that understand ADQL 2.0 alone.
class OlderTest {

  private static final Checker OLD = checker("2.0");
  private static final Checker NEW = checker("2.1");

  private static Checker checker(String version) {
    Language language =
        new Language(
            true,
            Set.of(version),
            List.of(),
            Set.of("POINT", "CIRCLE", "CONTAINS", "DISTANCE"),
            Set.of());
    return new Checker(new Schema(Sample.schema().tables(), language), Dialect.STANDARD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT s.id, s.gmag FROM sky.star AS s ORDER BY s.gmag DESC|SELECT s.id, s.gmag FROM sky.star AS s ORDER BY 2 DESC",
        "SELECT id, gmag+1 FROM sky.star ORDER BY gmag+1|SELECT id, gmag+1 FROM sky.star ORDER BY 2",
        "SELECT id FROM sky.star WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(1, 2, 3))|SELECT id FROM sky.star WHERE 1=CONTAINS(POINT('ICRS', ra, dec), CIRCLE('ICRS', 1, 2, 3))"
      })
  void whatItTakesInAnotherFormIsPutSo(String query, String repaired) {
    assertThat(NEW.check(query).errors()).isEmpty();
    assertThat(OLD.check(query).errors()).isNotEmpty();
    assertThat(new Repairer(OLD).repair(OLD.check(query)).orElseThrow().after().query())
        .isEqualTo(repaired);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT FLOOR(gmag) AS m, COUNT(*) AS n FROM sky.star GROUP BY FLOOR(gmag)",
        "SELECT * FROM sky.star AS s ORDER BY s.gmag"
      })
  void whatItDoesNotTakeIsAnError(String query) {
    assertThat(NEW.check(query).errors()).isEmpty();
    assertThat(OLD.check(query).errors())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(Code.UNSUPPORTED))
        .satisfies(p -> assertThat(p.fix()).isEmpty());
  }

  @Test
  void namesAndNumbersAreTaken() {
    assertThat(OLD.check("SELECT gmag AS m FROM sky.star ORDER BY m, 1").errors()).isEmpty();
  }
}
