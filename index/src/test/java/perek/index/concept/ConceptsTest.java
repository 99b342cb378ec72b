package perek.index.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.index.text.Expansion;

class ConceptsTest {

  private static List<Expansion> of(String question, String... revoked) {
    return Concepts.own().of(question, Set.of(revoked));
  }

  @ParameterizedTest
  @CsvSource({
    "spectra of Be stars, Be stars, classical Be star;Be*;Be/X-ray binary;Be shell star",
    "what are Be* objects, Be*, Be star;classical Be star",
    "redshift of a QSO, QSO, quasar;quasi-stellar object;broad absorption line quasar",
    "the qso sample, qso, quasar",
    "QSOs at high redshift, QSOs, quasar",
    "quasars in surveys, quasars, QSO;quasi-stellar object",
    "Herbig Ae/Be stars in binaries, Herbig Ae/Be stars, Ae*;HAeBe",
    "rr lyrae in clusters, rr lyrae, RR Lyrae variable;RR*",
    "high mass x-ray binaries, high mass x-ray binaries, HMXB;HXB",
    "AGN feedback, AGN, active galactic nucleus;quasar;Seyfert galaxy;blazar",
    "T Tauri stars, T Tauri stars, classical T Tauri star;weak-line T Tauri star",
    "hot Jupiters, hot Jupiters, close-in giant planet;pegasid",
    "exoplanets, exoplanets, extra-solar planet",
    "planetary nebulae, planetary nebulae, planetary nebula;PNe",
    "a WD with a disc, WD, white dwarf;polluted white dwarf",
    "eclipsing binaries, eclipsing binaries, EB*;Algol variable",
    "dates in barycentric dynamical time, barycentric dynamical time, TDB",
    "how are light curves found, light curves, time series;timeseries"
  })
  void whatIsNamedIsFoundUnderItsOtherNamesAndThoseBelow(
      String question, String said, String terms) {
    assertThat(of(question))
        .singleElement()
        .satisfies(expansion -> {
          assertThat(expansion.said()).isEqualTo(said);
          assertThat(expansion.terms()).contains(terms.split(";"));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can there be stars in a cluster",
        "to be a star",
        "BINARY serialization of a table",
        "a star and a galaxy",
        "polar coordinates",
        "SNR of a spectrum",
        "what's star formation",
        "the SFR of galaxies",
        "er* and nothing",
        "",
        "* ** ***"
      })
  void wordsThatOnlyLookLikeNamesAddNothing(String question) {
    assertThat(of(question).stream().filter(e -> !e.said().equals("**"))).isEmpty();
  }

  @Test
  void aQuasarIsNoBinaryStar() {
    for (String question : List.of("QSO", "quasar", "quasi-stellar objects"))
      assertThat(of(question).getFirst().terms()).noneMatch(term -> term.contains("binary"));
  }

  @Test
  void theLongestNameCounts() {
    assertThat(of("type II Cepheids"))
        .extracting(Expansion::said)
        .containsExactly("type II Cepheids");
    assertThat(of("low-mass X-ray binary and low-mass star"))
        .extracting(Expansion::said)
        .containsExactly("low-mass X-ray binary", "low-mass star");
  }

  @ParameterizedTest
  @ValueSource(strings = {"be stars", "Be star"})
  void anExpansionIsRevoked(String phrase) {
    assertThat(of("spectra of Be stars and quasars", phrase))
        .extracting(Expansion::said)
        .containsExactly("quasars");
  }

  @Test
  void namesAreLookedForAsTheyAreWritten() {
    Expansion expansion = of("Be stars").getFirst();
    assertThat(expansion.names()).contains("Be", "Be/X-ray").doesNotContain("star", "classical");
    assertThat(expansion.says("Be")).isTrue();
    assertThat(expansion.says("Be/X-ray")).isFalse();
  }

  @Test
  void everyParentIsThereAndNoCodeStandsTwice() {
    List<Concept> all = Concepts.own().all();
    for (Concept concept : all)
      assertThat(all)
          .as("above %s: %s", concept.label(), concept.parent())
          .anyMatch(one -> concept.parent().isEmpty() || concept.isBelow(one));
    List<String> codes = all.stream().map(Concept::code).filter(code -> !code.equals("-")).toList();
    assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(120);
  }

  @Test
  void nothingStandsAboveItself() {
    List<Concept> all = Concepts.own().all();
    for (Concept concept : all) {
      Set<String> above = Set.of(concept.label());
      for (int step = 0; step < 8; step++) {
        Set<String> under = above;
        above =
            all.stream()
                .filter(one ->
                    all.stream().anyMatch(low -> under.contains(low.label()) && low.isBelow(one)))
                .map(Concept::label)
                .collect(Collectors.toSet());
      }
      assertThat(above).as("eight steps above %s", concept.label()).isEmpty();
    }
  }

  @Test
  void aBadLineIsNamed() {
    assertThatThrownBy(() -> Concept.of("Be* | Be star")).hasMessageContaining("Be* | Be star");
  }
}
