package perek.tools.adql.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.adql.Sample;
import perek.tools.adql.check.Checker;

class RepairerTest {

  private final Checker checker = Sample.checker();
  private final Repairer repairer = new Repairer(checker);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT ra FROM sky.star LIMIT 5 | SELECT TOP 5 ra FROM sky.star",
        "SELECT DISTINCT ra FROM sky.star WHERE gmag < 5 LIMIT 5 | SELECT DISTINCT TOP 5 ra FROM sky.star WHERE gmag < 5",
        "SELECT TOP 5 DISTINCT ra FROM sky.star | SELECT DISTINCT TOP 5  ra FROM sky.star",
        "SELECT TOP(5) ra FROM sky.star | SELECT TOP 5 ra FROM sky.star",
        "SELCT ra FORM sky.star WEHRE gmag < 5 | SELECT ra FROM sky.star WHERE gmag < 5",
        "SELECT size FROM sky.star | SELECT \"size\" FROM sky.star",
        "SELECT SIZE FROM sky.star | SELECT \"size\" FROM sky.star",
        "SELECT \"RA\" FROM sky.star | SELECT ra FROM sky.star",
        "SELECT ra FROM sky.star WHERE class = \"G2V\" | SELECT ra FROM sky.star WHERE class = 'G2V'",
        "SELECT ra FROM sky.star WHERE class == 'G' && gmag =< 5 | SELECT ra FROM sky.star WHERE class = 'G' AND gmag <= 5",
        "SELECT ra FROM star | SELECT ra FROM sky.star",
        "SELECT gmagg FROM sky.star | SELECT gmag FROM sky.star",
        "SELECT LN(ra) FROM sky.star | SELECT LOG(ra) FROM sky.star",
        "SELECT ra FROM sky.star WHERE CONTAINS(pos, CIRCLE(1, 2, 3)) | SELECT ra FROM sky.star WHERE 1=CONTAINS(pos, CIRCLE(1, 2, 3))",
        "SELECT ra FROM sky.star WHERE CONTAINS(pos, CIRCLE(1, 2, 3)) = 'true' | SELECT ra FROM sky.star WHERE CONTAINS(pos, CIRCLE(1, 2, 3)) = 1",
        "SELECT ra FROM sky.star WHERE class = 5 | SELECT ra FROM sky.star WHERE class = '5'",
        "SELECT ra FROM sky.star WHERE gmag < '5' | SELECT ra FROM sky.star WHERE gmag < 5",
        "SELECT COUNT() FROM sky.star | SELECT COUNT(*) FROM sky.star",
        "SELECT ra, FROM sky.star | SELECT ra FROM sky.star",
        "SELECT ra FROM sky.star; | SELECT ra FROM sky.star",
        "SELECT ra FROM sky.star) | SELECT ra FROM sky.star",
        "SELECT s.ra FROM sky.star AS s CROSS JOIN sky.spec AS t | SELECT s.ra FROM sky.star AS s JOIN sky.spec AS t ON 1=1",
        "SELECT ra FROM sky.star MINUS SELECT ra FROM sky.spec | SELECT ra FROM sky.star EXCEPT SELECT ra FROM sky.spec",
        "SELECT sky.star.ra FROM sky.star AS s | SELECT s.ra FROM sky.star AS s",
        "SELECT ra FROM sky.star WHERE plx NOT NULL | SELECT ra FROM sky.star WHERE plx IS NOT NULL"
      })
  void whatIsPlainIsRepaired(String broken, String whole) {
    Repair repair = repairer.repair(checker.check(broken)).orElseThrow();
    assertThat(repair.after().query()).isEqualTo(whole);
    assertThat(repair.after().errors()).isEmpty();
  }

  @Test
  void whatNobodyCanKnowIsLeftAlone() {
    assertThat(repairer.repair(checker.check("SELECT metallicity FROM sky.star"))).isEmpty();
  }

  @Test
  void aRepairIsShownAsADifferenceOfLines() {
    Repair repair =
        repairer.repair(checker.check("SELECT ra\nFORM sky.star\nWHERE gmag < 5")).orElseThrow();
    assertThat(repair.diff())
        .isEqualTo("  SELECT ra\n- FORM sky.star\n+ FROM sky.star\n  WHERE gmag < 5");
  }
}
