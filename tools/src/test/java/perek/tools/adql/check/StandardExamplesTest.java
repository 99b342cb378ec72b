package perek.tools.adql.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perek.tools.adql.Sample;

class StandardExamplesTest {

  static List<String> examples() {
    return Sample.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExamplesOfTheStandardAreAccepted(String query) {
    assertThat(new Checker().check(query).errors()).isEmpty();
  }
}
