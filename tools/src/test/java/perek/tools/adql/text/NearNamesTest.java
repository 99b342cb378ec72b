package perek.tools.adql.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

  private static final NearNames NAMES =
      new NearNames(
          List.of("parallax", "parallax_error", "pmra", "pmdec", "phot_g_mean_mag", "ra"));

  @ParameterizedTest
  @CsvSource({
    "paralax, parallax",
    "PARALLAX, parallax",
    "prallax, parallax",
    "parlalax, parallax",
    "error, parallax_error",
    "pm_ra, pmra",
    "g_mean_mag, phot_g_mean_mag"
  })
  void theNearestNameComesFirst(String word, String nearest) {
    assertThat(NAMES.to(word, 3).getFirst()).isEqualTo(nearest);
  }

  @Test
  void whatResemblesNothingHasNoNearName() {
    assertThat(NAMES.to("eccentricity", 3)).isEmpty();
    assertThat(NAMES.to("", 3)).isEmpty();
    assertThat(NAMES.to("x".repeat(10_000), 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a, a, 0", "abc, acb, 1", "abc, abd, 1", "abc, ab, 1", "abc, xyz, 3"})
  void editsAreCounted(String a, String b, int edits) {
    assertThat(Edits.between(a, b, 5)).isEqualTo(edits);
  }
}
