package perek.tools.adql.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.adql.Sample;
import perek.tools.adql.problem.Problem;

class CheckerTest {

  private static final Checker CHECKER = Sample.checker();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT TOP 5 ra, \"size\", s.\"Bmag\" FROM sky.star AS s WHERE gmag BETWEEN 1 AND 5",
        "SELECT s.*, t.z FROM sky.star s JOIN sky.spec t USING (id) WHERE id > 5",
        "SELECT id FROM sky.star NATURAL JOIN sky.spec",
        "SELECT star.ra FROM sky.star WHERE sky.star.gmag < 5",
        "SELECT class, COUNT(*) AS n FROM sky.star GROUP BY class HAVING COUNT(*) > 5 ORDER BY n DESC, 1",
        "SELECT FLOOR(gmag) + 1 AS bin, COUNT(*) AS n FROM sky.star GROUP BY FLOOR(gmag) ORDER BY bin",
        "SELECT id, name FROM sky.star GROUP BY id",
        "SELECT my_median(gmag) AS m FROM sky.star",
        "SELECT my_conv(gmag, 'a', 'b') AS m FROM sky.star",
        "SELECT ra FROM sky.star WHERE EXISTS (SELECT specid FROM sky.spec AS t WHERE t.id = star.id)",
        "SELECT s.ra FROM sky.star AS s LEFT JOIN sky.spec AS t ON s.id = t.id WHERE t.id IS NULL",
        "WITH a AS (SELECT id AS k, gmag FROM sky.star), b AS (SELECT k FROM a) SELECT k FROM b",
        "SELECT x.k FROM (SELECT id AS k FROM sky.star) AS x ORDER BY x.k",
        "SELECT id FROM sky.star UNION SELECT id FROM sky.spec ORDER BY id OFFSET 5",
        "SELECT s.ra FROM (sky.star AS s JOIN sky.spec AS t ON s.id = t.id) WHERE z > 1",
        "SELECT s.ra FROM sky.star AS s JOIN sky.spec AS t JOIN sky.star AS u ON t.id = u.id ON s.id = t.id",
        "SELECT ra FROM sky.star WHERE seen > '2020-01-01'",
        "SELECT RAJ2000, \"Name\" FROM \"J/A+A/1/2\"",
        "SELECT ra FROM tap_upload.mine",
        "SELECT COALESCE(plx, 0) AS p, IN_UNIT(plx, 'arcsec') AS q FROM sky.star",
        "SELECT -plx AS a, name || ' ' || class AS b FROM sky.star",
        "SELECT COUNT(DISTINCT class) AS n FROM sky.star WHERE NOT (gmag > 5 OR gmag < 1)"
      })
  void whatIsRightIsAccepted(String query) {
    assertThat(CHECKER.check(query).errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit | SELECT id FROM sky.star WHERE plx < pm_ra",
        "unit | SELECT plx + gmag AS x FROM sky.star WHERE id = 5",
        "unit | SELECT t.id FROM sky.spec AS t WHERE mjd < exptime AND id = 5",
        "ucd | SELECT id FROM sky.star WHERE ra = dec",
        "range | SELECT id FROM sky.star WHERE DISTANCE(ra, dec, 400, 5) < 1",
        "range | SELECT id FROM sky.star WHERE gmag BETWEEN 5 AND 1",
        "range | SELECT id FROM sky.star WHERE DISTANCE(ra, dec, 4, 5) < 1/60",
        "null-comparison | SELECT id FROM sky.star WHERE plx = NULL AND id = 5",
        "null-comparison | SELECT TOP 5 id FROM sky.star ORDER BY plx DESC",
        "deprecated | SELECT id FROM sky.star WHERE 1=CONTAINS(POINT('ICRS', ra, dec), CIRCLE(1, 2, 3))",
        "grouping | SELECT FLOOR(gmag) AS bin, COUNT(*) AS n FROM sky.star GROUP BY bin",
        "not-adql | SELECT id FROM sky.star WHERE id % 2 = 0 AND gmag < 5",
        "case | SELECT Bmag FROM sky.star WHERE id = 5"
      })
  void whatIsDoubtfulIsWarnedOf(String code, String query) {
    Checked checked = CHECKER.check(query);
    assertThat(checked.errors()).isEmpty();
    assertThat(checked.warnings()).extracting(p -> p.code().word()).contains(code);
  }

  @Test
  void allErrorsAreToldAtOnce() {
    String query =
        "SELECT raa, LN(dec) FROM sky.star AS s WHERE t.gmag < 5 AND class = 5 ORDER BY size LIMIT 5";
    assertThat(CHECKER.check(query).errors())
        .extracting(p -> p.code().word())
        .containsExactly(
            "unknown-column",
            "unknown-function",
            "unknown-table",
            "type",
            "reserved-word",
            "limit");
  }

  @Test
  void theNearestNamesAreSuggested() {
    Problem problem = CHECKER.check("SELECT pmra FROM sky.star").errors().getFirst();
    assertThat(problem.suggestions()).contains("pm_ra");
    problem = CHECKER.check("SELECT snr FROM sky.star").errors().getFirst();
    assertThat(problem.message()).contains("sky.spec has one");
  }

  @Test
  void withoutAServiceSyntaxAndFunctionsAreChecked() {
    assertThat(new Checker().check("SELECT a.b FROM c AS a WHERE d < 5").errors()).isEmpty();
    assertThat(new Checker().check("SELECT FOO(a) FROM c").errors()).hasSize(1);
    assertThat(new Checker().check("SELECT ivo_foo(a) FROM c").ok()).isTrue();
  }
}
