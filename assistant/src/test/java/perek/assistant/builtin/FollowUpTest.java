package perek.assistant.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.assistant.Question;
import perek.assistant.Turn;

class FollowUpTest {

  @ParameterizedTest(name = "{1} after {0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "How do I ask an SSA service for a wavelength range?; and for TAP?; How do I ask an TAP service for a wavelength range?",
        "What does MAXREC do in SSAP?; what about TAP; What does MAXREC do in TAP?",
        "What is the BAND parameter of SSA?; which unit does it have?; which unit does the BAND parameter of SSA have?",
        "What is the BAND parameter of SSA?; is it mandatory?; is the BAND parameter of SSA mandatory?",
        "What is a bisector span?; and its unit?; and the bisector span's unit?",
        "What is UWS?; and the phases?; the phases of the UWS?",
        "What is the difference between SSA and SIA?; and TAP?; What is the difference between SSA and TAP?",
        "What happens on overflow?; and in DALI?; What happens on overflow in DALI?",
      })
  void makesAFollowUpStandAlone(String before, String text, String understood) {
    Question question = new Question(text, List.of(new Turn(before, before, "…", List.of())));
    assertThat(FollowUp.resolve(question)).isEqualTo(understood);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "What is the BAND parameter of SSA?; How do I cross-match two catalogues in ADQL within one arcsecond?",
        "What is UWS?; Which columns does ObsCore demand of every service?",
      })
  void leavesANewQuestionAlone(String before, String text) {
    Question question = new Question(text, List.of(new Turn(before, before, "…", List.of())));
    assertThat(FollowUp.resolve(question)).isEqualTo(text);
  }
}
