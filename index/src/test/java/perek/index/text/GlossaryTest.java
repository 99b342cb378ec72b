package perek.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {

  @ParameterizedTest
  @CsvSource({
    "how do cutouts work, cutout",
    "RV of a star, RV",
    "rv of a star, RV",
    "an asynchronous queries limit, asynchronous query",
    "the Radial Velocities of stars, radial velocity"
  })
  void aPhraseIsFoundInAnyInflection(String question, String said) {
    assertThat(Glossary.own().of(question, Set.of())).extracting(Expansion::said).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"the RVS of Gaia", "what is a cut", "bis repetita placent SRX", "velocity radial"})
  void whatOnlyLooksLikeAPhraseIsNot(String question) {
    assertThat(Glossary.own().of(question, Set.of()))
        .extracting(Expansion::said)
        .doesNotContain("RVs", "RV", "cut out", "SR", "radial velocity");
  }

  @Test
  void aLineCountsOnceHoweverManyOfItsPhrasesAreSaid() {
    Glossary cats = Glossary.of("# none\n\nfirst cat, second cat = Term, other @ DOC\n");
    assertThat(cats.of("the second cat and the first cat", Set.of()))
        .containsExactly(new Expansion("second cat", List.of("Term", "other"), List.of("DOC")));
  }
}
