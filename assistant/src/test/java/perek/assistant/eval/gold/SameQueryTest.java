package perek.assistant.eval.gold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT a, b FROM t WHERE x<1 AND y>2 | select b,a from t where y > 2.0 and x < 1",
        "SELECT * FROM t WHERE x BETWEEN 1 AND 2 AND y=3 | SELECT x FROM t WHERE y=3 AND x>=1 AND x<=2",
        "SELECT TOP 3 * FROM t WHERE m IS NOT NULL ORDER BY m | SELECT TOP 3 id, m FROM t ORDER BY m ASC",
        "SELECT COUNT(*) AS n FROM s.t | SELECT COUNT(*) FROM s.t",
        "SELECT b.* FROM s.u AS a JOIN s.v AS b ON a.k=b.k WHERE a.x>1 | SELECT p.y FROM s.v AS p JOIN s.u AS q ON q.k = p.k WHERE q.x > 1",
        "SELECT k, AVG(x) FROM t GROUP BY k | SELECT AVG(x) AS m, k FROM t GROUP BY k"
      })
  void queriesThatAskTheSameAreTheSame(String a, String b) {
    assertThat(SameQuery.same(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM t WHERE x<1 | SELECT * FROM t WHERE x<2",
        "SELECT * FROM t WHERE x<1 | SELECT * FROM t",
        "SELECT * FROM t | SELECT COUNT(*) FROM t",
        "SELECT TOP 3 * FROM t ORDER BY m | SELECT TOP 4 * FROM t ORDER BY m",
        "SELECT * FROM t ORDER BY m, n | SELECT * FROM t ORDER BY n, m",
        "SELECT * FROM t ORDER BY m | SELECT * FROM t ORDER BY m DESC",
        "SELECT * FROM t | SELECT * FROM u",
        "SELECT a FROM t | SELECT DISTINCT a FROM t",
        "SELECT k FROM t GROUP BY k | SELECT k FROM t GROUP BY j"
      })
  void queriesThatAskSomethingElseAreNot(String a, String b) {
    assertThat(SameQuery.same(a, b)).isFalse();
  }
}
