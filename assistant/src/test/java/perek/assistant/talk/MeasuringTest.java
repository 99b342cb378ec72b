package perek.assistant.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Spectra that were fetched can be measured by asking; without any, documents answer.
class MeasuringTest {

  private static final Hearing HEARING = new Hearing();
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify these",
        "classify their H-alpha profiles",
        "which of them are double-peaked?",
        "what spectral types do they have?",
        "what is their redshift?",
        "plot the first one",
        "show the ten most unusual",
        "which of them is most like the second one?"
      })
  void spectraThatAreThereAreMeasured(String asked) {
    Heard heard = HEARING.hear(asked, new Context(List.of("spectra of psi Per"), true, TODAY));
    assertThat(heard).isInstanceOf(Heard.Wants.class);
    assertThat(((Heard.Wants) heard).wish().kind()).isEqualTo(Kind.TABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How are double-peaked H-alpha profiles classified?",
        "What spectral types do Be stars have and how are they found?",
        "What is the redshift of quasars in their surveys?"
      })
  void withoutSpectraDocumentsAnswer(String asked) {
    Heard heard = HEARING.hear(asked, new Context(List.of(), false, TODAY));
    assertThat(heard).isInstanceOf(Heard.Reads.class);
  }
}
