package perek.assistant;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {

  static List<String[]> badQuestions() {
    return List.of(
        new String[] {"   ", "empty"},
        new String[] {"x".repeat(100_000), "100,000"},
        new String[] {"what\0is", "binary"},
        new String[] {"what \uFFFD is", "UTF-8"});
  }

  @ParameterizedTest
  @MethodSource("badQuestions")
  void refusesWhatIsNoQuestionAndSaysWhy(String text, String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Question.of(text))
        .withMessageContaining(named);
  }
}
