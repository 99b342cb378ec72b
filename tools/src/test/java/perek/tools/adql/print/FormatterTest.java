package perek.tools.adql.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perek.tools.adql.Sample;
import perek.tools.adql.parse.Parsed;
import perek.tools.adql.parse.Parser;
import perek.tools.adql.text.Token;

class FormatterTest {

  static List<String> examples() {
    return Sample.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aLayoutKeepsEveryWordAndComment(String query) {
    Parsed before = Parser.parse(query);
    Parsed after = Parser.parse(Formatter.format(before));
    assertThat(after.ok()).isTrue();
    assertThat(words(after.tokens())).isEqualTo(words(before.tokens()));
    assertThat(words(after.comments())).isEqualTo(words(before.comments()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsLaidOutStaysAsItIs(String query) {
    String once = Formatter.format(Parser.parse(query));
    assertThat(Formatter.format(Parser.parse(once))).isEqualTo(once);
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream()
        .map(t -> t.reserved() ? t.text().toUpperCase(Locale.ROOT) : t.text())
        .toList();
  }

  @Test
  void clausesJoinsAndSubqueriesHaveTheirLines() {
    String query =
        "select s.ra,-dec as d, -- turned\n count(distinct z) from sky.star s left outer join sky.spec as t"
            + " on s.id=t.id and z>- 1 where s.ra between 1 and 2 and s.id in (select id from sky.spec)";
    assertThat(Formatter.format(Parser.parse(query)))
        .isEqualTo(
            """
            SELECT s.ra, -dec AS d, -- turned
              COUNT(DISTINCT z)
            FROM sky.star s
              LEFT OUTER JOIN sky.spec AS t ON s.id = t.id
              AND z > -1
            WHERE s.ra BETWEEN 1 AND 2
              AND s.id IN (
                SELECT id
                FROM sky.spec
              )\
            """);
  }
}
