package perek.tools.adql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.adql.check.Checker;
import perek.tools.adql.problem.Code;
import perek.tools.adql.text.Lexer;

class FuzzTest {

  /// `-Dperek.fuzz=1000000` for more.
  private static final int COUNT = Integer.getInteger("perek.fuzz", 100_000);

  @Test
  void noStringOfTokensMakesTheCheckerThrow() {
    Fuzz fuzz = new Fuzz(20_261_124);
    for (int i = 0; i < COUNT; i++) {
      String query = fuzz.next();
      assertThatCode(() -> fuzz.check(query)).as(query).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "NOT ", "- ", "ABS(", "(SELECT ", "CASE WHEN ", "x IN (SELECT ", "CAST("})
  void depthIsBounded(String piece) {
    String query = "SELECT " + piece.repeat(10_000) + "ra FROM t";
    assertThat(new Checker().check(query).errors())
        .extracting(p -> p.code())
        .contains(Code.TOO_BIG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" + 1", " OR ra > 1", ", ra", " JOIN t ON 1=1", " UNION SELECT ra FROM t"})
  void longChainsAreRead(String piece) {
    String begin =
        (piece.contains("JOIN") || piece.contains("UNION"))
            ? "SELECT ra FROM t"
            : piece.contains("OR") ? "SELECT 1 AS a FROM t WHERE ra > 1" : "SELECT ra";
    String end = begin.contains("FROM") ? "" : " FROM t";
    String query = begin + piece.repeat(2_000) + end;
    assertThatCode(() -> new Checker().check(query)).doesNotThrowAnyException();
    assertThat(Parser.parse(query).ok()).isTrue();
  }

  @Test
  void whatIsTooLongIsRefused() {
    String query = "SELECT " + "ra, ".repeat(Lexer.MOST_CHARACTERS / 4) + "ra FROM t";
    assertThat(Parser.parse(query).problems()).extracting(p -> p.code()).contains(Code.TOO_BIG);
  }
}
