package perek.tools.adql.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perek.tools.adql.Sample;
import perek.tools.adql.problem.Location;
import perek.tools.adql.problem.Problem;

class BrokenQueriesTest {

  private static final Checker CHECKER = Sample.checker();

  static List<String> broken() {
    return Sample.lines("broken.txt");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenQueryIsRefusedWhereItIsBroken(String line) {
    String marked = line.substring(line.indexOf('|') + 1).replace("\\n", "\n");
    String query = marked.replace("§", "");
    List<Problem> errors = CHECKER.check(query).errors();
    assertThat(errors).isNotEmpty();
    Problem first = errors.getFirst();
    assertThat(first.code().word() + "|" + shown(query, first)).isEqualTo(shown(line));
  }

  /// The first mark alone counts.
  private static String shown(String line) {
    int mark = line.indexOf('§');
    return (line.substring(0, mark) + "§" + line.substring(mark + 1).replace("§", ""))
        .replace("\\n", "\n");
  }

  private static String shown(String query, Problem problem) {
    int at = problem.span().start();
    return query.substring(0, at) + "§" + query.substring(at);
  }

  @Test
  void thereAreTwoHundredOfThem() {
    assertThat(broken()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
  }

  @Test
  void everyErrorHasALineAColumnAndCaretsBelowIt() {
    String query = "SELECT ra\nFROM sky.star\nWHERE gmagg < 5";
    Problem error = CHECKER.check(query).errors().getFirst();
    Location location = Location.of(query, error.span());
    assertThat(location).isEqualTo(new Location(3, 7, 5, "WHERE gmagg < 5"));
    assertThat(location.caret()).isEqualTo("WHERE gmagg < 5\n      ^^^^^");
  }
}
