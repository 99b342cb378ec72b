package perek.tools.adql.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.adql.Sample;
import perek.tools.adql.check.Checked;
import perek.tools.adql.check.Checker;
import perek.tools.adql.problem.Code;

class CostTest {

  private static final Checker CHECKER = Sample.checker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ra FROM sky.star | SELECT TOP 1000",
        "SELECT ra FROM sky.star WHERE plx > 5 | SELECT TOP 1000",
        "SELECT s.id FROM sky.star AS s JOIN sky.spec AS t ON 1=CONTAINS(POINT(s.ra, s.dec), CIRCLE(t.ra, t.dec, 0.1)) | DISTANCE(s.ra, s.dec, t.ra, t.dec) <= 0.1",
        "SELECT s.id FROM sky.star AS s JOIN sky.spec AS t ON DISTANCE(s.ra, s.dec, t.ra, t.dec) < 2 | 2/3600."
      })
  void whatIsDearIsToldWithWhatIsCheaper(String query, String instead) {
    assertThat(CHECKER.check(query).warnings())
        .filteredOn(p -> p.code() == Code.COST)
        .anySatisfy(p -> assertThat(p.suggestions()).contains(instead));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT TOP 5 ra FROM sky.star",
        "SELECT ra FROM sky.star WHERE id = 5",
        "SELECT ra FROM sky.star WHERE gmag < 5 AND plx > 3",
        "SELECT ra FROM sky.star WHERE 1=CONTAINS(POINT(ra, dec), CIRCLE(1, 2, 3))",
        "SELECT s.id FROM sky.star AS s JOIN sky.spec AS t ON DISTANCE(s.ra, s.dec, t.ra, t.dec) < 1/3600."
      })
  void whatIsBoundedNeedsNoWord(String query) {
    assertThat(CHECKER.check(query).warnings()).isEmpty();
  }

  @Test
  void tablesThatNothingBringsTogetherAreTold() {
    Checked checked = CHECKER.check("SELECT TOP 5 s.ra FROM sky.star AS s, sky.spec AS t");
    assertThat(checked.warnings()).extracting(p -> p.code()).containsExactly(Code.COST);
  }

  @Test
  void aGreatTableWithoutAnIndexIsForAJob() {
    Estimate cost = CHECKER.check("SELECT COUNT(*) AS n FROM sky.star WHERE plx > 5").cost();
    assertThat(cost.job()).isTrue();
    assertThat(cost.rowsLookedAt()).hasValue(250_000_000);
    assertThat(CHECKER.check("SELECT ra FROM sky.star WHERE id = 5").cost().job()).isFalse();
  }
}
